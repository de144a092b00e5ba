package org.whatmatters.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whatmatters.local.demo.DirectoryImport;
import org.whatmatters.local.platform.AuditVerification;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.platform.Upkeep;

/// What `./run` hands over to, once everything is built.
public final class Launcher {

    private static final int MISUSED = 2;
    private static final int NOT_RUNNING = 3;

    private final PrintStream out;

    Launcher(PrintStream out) {
        this.out = out;
    }

    /// Runs one command and ends the JVM with its exit code.
    ///
    /// @param arguments the command and what it needs; none starts the platform and stays with it
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = new Launcher(out).run(Settings.fromEnvironment(), List.of(arguments));
        } catch (PlatformFailure failure) {
            System.err.println(failure.getMessage());
            code = 1;
        }
        // Also ends the platform where it was started: see Platform.start.
        System.exit(code);
    }

    int run(Settings settings, List<String> arguments) {
        var command = arguments.isEmpty() ? "up" : arguments.getFirst();
        var rest = arguments.stream().skip(1).toList();
        return switch (command) {
            case "up" -> new Up(settings, out).untilStopped(rest.contains("--detached"));
            case "status" -> status(settings, rest.contains("--json"));
            case "stop" -> stop(settings);
            case "reset" -> reset(settings);
            case "package" -> new Packing(settings, out).pack();
            case "token" -> token(settings, rest);
            case "rebuild" -> upkeep(settings, Upkeep.REBUILD, rest);
            case "replay" -> upkeep(settings, Upkeep.REPLAY, rest);
            case "verify-audit" -> verifyAudit(settings);
            case "import-directory" -> importDirectory(settings, rest);
            default -> misused("There is no command '" + command + "'. `./run help` lists them.");
        };
    }

    private int status(Settings settings, boolean json) {
        var report = StatusReport.of(settings);
        out.println(json ? report.json() : report.text());
        return report.isWholeUp() ? 0 : NOT_RUNNING;
    }

    private int stop(Settings settings) {
        out.println(Installation.stop(settings) ? "Stopped." : "Nothing was running.");
        return 0;
    }

    private int reset(Settings settings) {
        Installation.reset(settings);
        out.println("Forgotten: the next start begins with an empty platform and fills the demo again.");
        return 0;
    }

    private int token(Settings settings, List<String> arguments) {
        var tokens = new DemoTokens(settings);
        return switch (arguments.size()) {
            case 1 -> print(tokens.of(arguments.getFirst()));
            case 2 -> print(tokens.of(arguments.getFirst(), arguments.getLast()));
            default -> misused("./run token USER [ORGANISATION]");
        };
    }

    private int importDirectory(Settings settings, List<String> arguments) {
        if (arguments.size() != 1) {
            return misused("./run import-directory FILE");
        }
        return new DirectoryImport(settings, out).load(Path.of(arguments.getFirst())) ? 0 : 1;
    }

    private int verifyAudit(Settings settings) {
        var verification = new AuditVerification(settings);
        var whole = true;
        for (var service : AuditVerification.SERVICES) {
            var verdict = verification.of(service);
            out.println(verdict.sentence());
            whole &= verdict.finding().isWhole();
        }
        return whole ? 0 : 1;
    }

    private int upkeep(Settings settings, Upkeep upkeep, List<String> arguments) {
        var service = Optional.of(arguments)
                .filter(words -> words.size() == 1)
                .flatMap(words -> Part.titled(words.getFirst()))
                .filter(Upkeep.SERVICES::contains);
        if (service.isEmpty()) {
            return misused("./run %s SERVICE, where SERVICE is one of: %s"
                    .formatted(
                            upkeep.title(),
                            String.join(
                                    ", ",
                                    Upkeep.SERVICES.stream().map(Part::title).toList())));
        }
        out.println(upkeep.of(settings, service.orElseThrow()));
        return 0;
    }

    private int print(String line) {
        out.println(line);
        return 0;
    }

    private static int misused(String message) {
        System.err.println(message);
        return MISUSED;
    }
}

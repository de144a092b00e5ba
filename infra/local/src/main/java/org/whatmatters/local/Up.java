package org.whatmatters.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.whatmatters.local.demo.Demo;
import org.whatmatters.local.platform.DemoAccount;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Platform;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.platform.SharedClasses;

/// `./run`: starts everything, says so, and watches until it is told to stop.
final class Up {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Settings settings;
    private final PrintStream out;

    Up(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /// @param detached nobody is at the keyboard
    int untilStopped(boolean detached) {
        var from = System.nanoTime();
        try (var platform = Platform.start(settings, out::println)) {
            new Demo(settings, Clock.systemUTC()).fillOnce(out::println);
            out.printf("Ready after %.0f s.%n%n", (System.nanoTime() - from) / 1e9);
            out.println(welcome());
            out.println(detached ? "`./run stop` ends it." : "Ctrl-C stops it.");
            announceReady();
            prepareFasterStarts(platform);
            watch(platform);
        }
        return 0;
    }

    private String welcome() {
        var accounts = DemoAccount.all(settings.root()).stream()
                .map(account -> "  %-23s %s".formatted(account.username(), described(account)))
                .collect(Collectors.joining("\n"));
        return """
                Demo accounts, all invented; the password of each is %s
                %s

                  Address          %s
                  Demo page        %s/demo
                  Text messages    %s (what phones would show)
                  Logs             %s
                `./run help` lists what else there is.""".formatted(
                        DemoAccount.PASSWORD,
                        accounts,
                        settings.address(),
                        settings.address(),
                        "http://localhost:" + settings.port(Part.NOTIFY_SANDBOX),
                        settings.log(Part.GATEWAY).getParent());
    }

    private static String described(DemoAccount account) {
        return account.memberships().isEmpty()
                ? account.name() + ", signs in with NHS login"
                : account.name() + ", "
                        + account.memberships().stream()
                                .map(held -> String.join(", ", held.roles()) + " at " + held.organisation())
                                .collect(Collectors.joining("; "));
    }

    /// For `./run --detach`, which waits for this file.
    private void announceReady() {
        try {
            Files.writeString(
                    settings.records().resolve("ready"), settings.address().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + settings.records(), e);
        }
    }

    /// Whatever goes wrong here costs seconds at the next start and nothing else.
    private void prepareFasterStarts(Platform platform) {
        Thread.ofVirtual().start(() -> {
            try {
                new SharedClasses(settings).prepare();
            } catch (IOException | PlatformFailure e) {
                if (!platform.isStopping()) {
                    out.println("The next start will not be faster: " + e.getMessage());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void watch(Platform platform) {
        var reported = EnumSet.noneOf(Part.class);
        try {
            while (!platform.isStopping()) {
                for (var part : Part.values()) {
                    if (platform.isAlive(part)) {
                        reported.remove(part);
                    } else if (!platform.isStopping() && reported.add(part)) {
                        out.printf("%s has ended by itself. See %s%n", part.title(), settings.log(part));
                    }
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

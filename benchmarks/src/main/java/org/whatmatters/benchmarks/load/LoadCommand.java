package org.whatmatters.benchmarks.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.PartStatus;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// `./run load`.
public final class LoadCommand {

    private static final int MISUSED = 2;

    private LoadCommand() {}

    /// Fills the platform that runs and ends the JVM with 0 when everything holds.
    ///
    /// @param arguments how many people, and options
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var order = LoadOrder.parse(List.of(arguments));
        if (order.isEmpty()) {
            System.err.println(LoadOrder.USAGE);
            System.exit(MISUSED);
        }
        try {
            var settings = Settings.fromEnvironment();
            mustRun(settings);
            var outcome = new Load(settings, Clock.systemUTC(), out::println).fill(order.orElseThrow());
            System.exit(outcome.holds() ? 0 : 1);
        } catch (PlatformFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (SQLException | ExecutionException e) {
            System.err.println("The load was broken off: " + e.getMessage() + "\nDone again, it goes on where it was.");
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private static void mustRun(Settings settings) {
        var down = Installation.status(settings).stream()
                .filter(part -> part.state() == PartStatus.State.STOPPED)
                .map(part -> part.part().title())
                .toList();
        if (!down.isEmpty()) {
            throw new PlatformFailure(
                    "Nothing can be loaded into a platform that does not run whole: ./run starts it. Stopped: "
                            + String.join(", ", down));
        }
    }
}

package org.whatmatters.benchmarks.speed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.whatmatters.local.demo.Demo;
import org.whatmatters.local.platform.Manner;
import org.whatmatters.local.platform.Platform;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// `./run benchmark`: starts a platform of its own, set up as in earnest, and measures it.
public final class Speed {

    private static final List<Benchmark> ALL = List.of(
            new SubmitReferral(),
            new WholeForms(),
            new Arrival(),
            new Texting(),
            new Caseload(),
            new Worklists(),
            new Search(),
            new ReadPlan(),
            new FenceCost(),
            new AuditProof());

    private static final String PROFILE = "--profile";

    private Speed() {}

    /// Measures and ends the JVM: with 0 where every aim is met, else with 1.
    ///
    /// @param arguments names of benchmarks, none means all; `--profile` looks where the time goes
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var profiled = List.of(arguments).contains(PROFILE);
        var chosen = chosen(
                Stream.of(arguments).filter(name -> !name.equals(PROFILE)).toList());
        var clock = Clock.systemUTC();
        var settings = Settings.fromEnvironment();
        var met = true;
        var warm = new AtomicBoolean();
        var forms = new AtomicInteger(new Random().nextInt(1_000_000_000));
        try (var platform = Platform.start(settings, Manner.SUSTAINED, out::println)) {
            new Demo(settings, clock).fillOnce(out::println);
            for (var benchmark : chosen) {
                var folder = settings.folder().resolve("benchmarks").resolve(benchmark.name());
                out.printf("Measuring: %s ...%n", benchmark.name());
                var rows = benchmark.run(new Ground(platform, folder, profiled, warm, forms));
                var result = new Result(
                        benchmark.name(), clock.instant().truncatedTo(ChronoUnit.SECONDS), Result.machineNow(), rows);
                out.print(result.table());
                out.println("  kept in " + result.keepIn(settings.root().resolve(".local/benchmarks")));
                met &= result.meetsAims();
            }
        }
        System.exit(met ? 0 : 1);
    }

    private static List<Benchmark> chosen(List<String> names) {
        if (names.isEmpty()) {
            return ALL;
        }
        return names.stream().map(Speed::named).toList();
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("There is no benchmark '%s', but these: %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", ALL.stream().map(Benchmark::name).toList()))));
    }
}

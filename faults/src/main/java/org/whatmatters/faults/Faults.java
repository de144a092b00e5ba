package org.whatmatters.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.whatmatters.faults.inflicted.BrokerAway;
import org.whatmatters.faults.inflicted.KilledPart;
import org.whatmatters.faults.inflicted.LostAcknowledgement;
import org.whatmatters.faults.inflicted.LostAnswer;
import org.whatmatters.faults.inflicted.Poison;
import org.whatmatters.faults.inflicted.Repeats;
import org.whatmatters.faults.inflicted.SameForm;
import org.whatmatters.faults.inflicted.TwoInstances;
import org.whatmatters.faults.inflicted.WrongProjections;
import org.whatmatters.local.demo.Demo;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Platform;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// `./run faults`: starts a platform of its own, harms it under load in one way after the other, and looks each time
/// whether everything is still true.
public final class Faults {

    private static final int MISUSED = 2;

    private static final List<Fault> ALL = List.of(
            new SameForm(),
            new KilledPart(Part.PERSON),
            new KilledPart(Part.REFERRAL),
            new KilledPart(Part.CARE_PLAN),
            new KilledPart(Part.DIRECTORY),
            new KilledPart(Part.BUDGET),
            new KilledPart(Part.NOTIFICATION),
            new KilledPart(Part.INSIGHT),
            new KilledPart(Part.GATEWAY),
            new KilledPart(Part.KAFKA),
            new KilledPart(Part.POSTGRES),
            new BrokerAway(),
            new LostAnswer(),
            new LostAcknowledgement(),
            new TwoInstances(),
            new Repeats(),
            new Poison(),
            new WrongProjections());

    private Faults() {}

    /// Ends the JVM: with 0 where everything held, else with 1.
    ///
    /// @param arguments names of faults and options
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var order = Order.parse(List.of(arguments));
        if (order.isEmpty()) {
            System.err.println(Order.USAGE);
            System.exit(MISUSED);
        }
        try {
            System.exit(run(order.orElseThrow(), ownInstallation(), out) ? 0 : 1);
        } catch (PlatformFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /// In a folder of its own, whatever else runs at this port at other times: it is made anew each time, because a run
    /// that was broken off leaves harm behind.
    private static Settings ownInstallation() {
        var given = Settings.fromEnvironment();
        var own = new Settings(given.root(), given.root().resolve(".local/faults/platform"), given.basePort());
        Installation.reset(own);
        return own;
    }

    private static boolean run(Order order, Settings settings, PrintStream out) throws Exception {
        var chosen = chosen(order.names());
        var report = new Report(Clock.systemUTC(), order.rate(), settings.root().resolve(".local/faults"));
        try (var platform = Platform.start(settings, out::println)) {
            new Demo(platform.settings(), Clock.systemUTC()).fillOnce(out::println);
            try (var scene = Scene.of(
                    settings, order.rate(), order.kills(), settings.root().resolve(".local/faults"))) {
                scene.warm();
                out.println(report.head());
                for (var fault : chosen) {
                    var finding = fault.befall(scene);
                    out.println(finding.row());
                    out.print(finding.details());
                    report.add(finding);
                }
            }
        }
        out.println("  kept in " + report.keep());
        return report.holds();
    }

    private static List<Fault> chosen(List<String> names) {
        return names.isEmpty() ? ALL : names.stream().map(Faults::named).toList();
    }

    private static Fault named(String name) {
        return ALL.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("There is no fault '%s', but these: %s"
                        .formatted(name, ALL.stream().map(Fault::name).collect(Collectors.joining(", ")))));
    }
}

package org.whatmatters.faults.inflicted;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.ProcessorTime;
import org.whatmatters.local.process.RunRecords;

/// The broker is away for twenty seconds. Forms are taken as ever; what waits is told and taken in when it is back.
public final class BrokerAway implements Fault {

    private static final Duration AWAY = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var settings = scene.settings();
        try (var stretch = scene.underLoad(name())) {
            stretch.submissions().awaitAccepted(scene.rate());
            Installation.kill(settings, Part.KAFKA);
            var before = stretch.submissions().tally().accepted();
            var clocks = clocks(scene);
            Thread.sleep(AWAY);
            var counts = new TreeMap<String, Object>();
            counts.put(
                    "accepted while it was away", stretch.submissions().tally().accepted() - before);
            counts.put("processor time meanwhile, of one processor", shares(clocks, clocks(scene)));
            Supervisor.start(settings, Part.KAFKA);
            var recovery = stretch.recovery(System.nanoTime());
            return stretch.judged(name(), 1, List.of(recovery), counts);
        }
    }

    private static Map<String, Duration> clocks(Scene scene) {
        var clocks = new TreeMap<String, Duration>();
        new RunRecords(scene.settings().records())
                .alive()
                .forEach((part, stamp) -> clocks.put(part, ProcessorTime.of(stamp.pid())));
        clocks.remove(Installation.LAUNCHER);
        return clocks;
    }

    private static Map<String, String> shares(Map<String, Duration> before, Map<String, Duration> after) {
        var shares = new TreeMap<String, String>();
        after.forEach((part, clock) -> shares.put(
                part,
                String.format(
                        Locale.ROOT,
                        "%.0f %%",
                        100.0 * clock.minus(before.getOrDefault(part, clock)).toMillis() / AWAY.toMillis())));
        return shares;
    }
}

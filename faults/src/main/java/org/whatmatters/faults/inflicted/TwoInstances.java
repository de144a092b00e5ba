package org.whatmatters.faults.inflicted;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// Two processes of referral and of notification each share a database, a consumer group and the work; then one of each
/// is killed.
public final class TwoInstances implements Fault {

    private static final int ABOVE_ALL_PORTS = 16;
    private static final int SECONDS_OF_LOAD = 10;

    @Override
    public String name() {
        return "two-instances";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var settings = scene.settings();
        var second = port(settings, Part.REFERRAL);
        Installation.startSecond(settings, Part.REFERRAL, second);
        Installation.startSecond(settings, Part.NOTIFICATION, port(settings, Part.NOTIFICATION));
        var doors = List.of(settings.address(), URI.create("http://127.0.0.1:" + second));
        try (var stretch = scene.underLoad(name(), doors)) {
            stretch.submissions().awaitAccepted(SECONDS_OF_LOAD * scene.rate());
            var since = System.nanoTime();
            Installation.killSecond(settings, Part.REFERRAL);
            Installation.killSecond(settings, Part.NOTIFICATION);
            var recovery = stretch.recovery(since);
            return stretch.judged(name(), 1, List.of(recovery), Map.of());
        }
    }

    private static int port(Settings settings, Part part) {
        return settings.port(part) + ABOVE_ALL_PORTS;
    }
}

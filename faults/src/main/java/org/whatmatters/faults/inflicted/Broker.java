package org.whatmatters.faults.inflicted;

import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.local.process.Ending;
import org.whatmatters.local.process.RunRecords;
import org.whatmatters.local.process.Signal;

/// The broker's process: what has no answer to a signal is told to it here.
final class Broker {

    private Broker() {}

    static void signal(Settings settings, Signal signal) {
        var process = new RunRecords(settings.records())
                .alive(Part.KAFKA.title())
                .orElseThrow(() -> new PlatformFailure("The broker does not run"));
        Ending.send(process, signal);
    }
}

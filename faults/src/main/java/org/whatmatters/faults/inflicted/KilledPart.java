package org.whatmatters.faults.inflicted;

import java.util.ArrayList;
import java.util.Map;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Recovery;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;

/// A process is killed at a random moment, as if the machine had taken it, and started again at once.
public record KilledPart(Part part) implements Fault {

    @Override
    public String name() {
        return "kill-" + part.title();
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var recoveries = new ArrayList<Recovery>();
        try (var stretch = scene.underLoad(name())) {
            for (var time = 0; time < scene.times(); time++) {
                stretch.submissions().awaitAccepted(scene.rate() + scene.any(2 * scene.rate()));
                var since = System.nanoTime();
                Installation.kill(scene.settings(), part);
                Supervisor.start(scene.settings(), part);
                recoveries.add(stretch.recovery(since));
            }
            return stretch.judged(name(), scene.times(), recoveries, Map.of());
        }
    }
}

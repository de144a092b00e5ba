package org.whatmatters.faults.inflicted;

import java.util.ArrayList;
import java.util.Map;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Recovery;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.process.Signal;

/// The referral service dies when it has read facts from its outbox and handed them to the broker, but has not heard
/// that the broker has them. It must tell them again, and nobody may take them in twice.
public final class LostAcknowledgement implements Fault {

    /// The relay has its lock and has read, and waits for the broker.
    private static final String RELAY_WAITS = """
            select count(*)
              from pg_locks l join pg_stat_activity a using (pid)
             where l.locktype = 'advisory' and l.granted and a.datname = current_database()
               and a.state = 'idle in transaction' and a.query like '%from outbox order by id%'
            """;

    @Override
    public String name() {
        return "lost-acknowledgement";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var recoveries = new ArrayList<Recovery>();
        try (var stretch = scene.underLoad(name())) {
            for (var time = 0; time < scene.times(); time++) {
                stretch.submissions().awaitAccepted(scene.rate());
                Broker.signal(scene.settings(), Signal.STOP);
                Wait.until(
                        "the relay waits for the broker",
                        () -> scene.databases().number(Part.REFERRAL, RELAY_WAITS) > 0);
                var since = System.nanoTime();
                Installation.kill(scene.settings(), Part.REFERRAL);
                Broker.signal(scene.settings(), Signal.CONT);
                Supervisor.start(scene.settings(), Part.REFERRAL);
                recoveries.add(stretch.recovery(since));
            }
            return stretch.judged(name(), scene.times(), recoveries, Map.of());
        }
    }
}

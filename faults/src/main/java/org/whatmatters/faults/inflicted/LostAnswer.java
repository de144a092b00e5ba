package org.whatmatters.faults.inflicted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Recovery;
import org.whatmatters.faults.Scene;
import org.whatmatters.faults.traffic.Form;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;

/// The referral service dies between the commit of a form and its answer. The referrer, who knows nothing of it, sends
/// the form again, and must be told of the referral that is there already.
public final class LostAnswer implements Fault {

    @Override
    public String name() {
        return "lost-answer";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        var recoveries = new ArrayList<Recovery>();
        var otherwise = 0;
        try (var stretch = scene.underLightLoad(name())) {
            for (var time = 0; time < scene.times(); time++) {
                Installation.stop(scene.settings(), Part.REFERRAL);
                var form = stretch.submissions().coming();
                var since = loseAnswer(scene, form);
                var committed = committed(scene, form);
                Supervisor.start(scene.settings(), Part.REFERRAL);
                recoveries.add(stretch.recovery(since));
                otherwise += committed.equals(Optional.of(stretch.submissions().awaitPromise(form))) ? 0 : 1;
            }
            return stretch.judged(
                    name(),
                    scene.times(),
                    recoveries,
                    Map.of("commits whose answer was lost", scene.times()),
                    Invariant.none("forms answered with another referral than was committed before", otherwise));
        }
    }

    /// Starts the service, which nobody can have told of the form yet, and kills it when it has committed it.
    ///
    /// @return when it was killed
    private static long loseAnswer(Scene scene, Form form) throws Exception {
        var settings = scene.settings();
        try (var proxy =
                new CommitProxy(Installation.address(settings, Part.POSTGRES).getPort(), form.key())) {
            Installation.start(settings, Part.REFERRAL, Map.of("WM_DB_URL", proxy.url(Part.REFERRAL.title())));
            Wait.until("the answer to a commit is held back", proxy::holds);
            var since = System.nanoTime();
            Installation.kill(settings, Part.REFERRAL);
            return since;
        }
    }

    private static Optional<UUID> committed(Scene scene, Form form) throws SQLException {
        try (var connection = scene.databases().open(Part.REFERRAL);
                var query = connection.prepareStatement(
                        "select referral_id from referral_answers where answers ->> 'reason' = ?")) {
            query.setString(1, form.key());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}

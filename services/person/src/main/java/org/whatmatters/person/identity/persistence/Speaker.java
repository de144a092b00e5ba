package org.whatmatters.person.identity.persistence;

import java.util.Map;
import org.whatmatters.person.identity.application.Speakers;
import org.whatmatters.platform.web.Actor;

/// A worker as `speaks_for` asks for them.
final class Speaker {

    private Speaker() {}

    static Map<String, Object> parameters(Actor.Staff worker) {
        return Map.of(
                "organisation", worker.organisationId(),
                "worker", worker.subject(),
                "atWork", Speakers.isAtWork(worker),
                "isOfficer", Speakers.isOfficer(worker));
    }
}

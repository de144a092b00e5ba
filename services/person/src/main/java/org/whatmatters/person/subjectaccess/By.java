package org.whatmatters.person.subjectaccess;

import java.util.UUID;
import org.whatmatters.platform.web.Actor;

/// A worker who did something about an order.
record By(UUID subject, String name) {

    static By of(Actor.Staff worker) {
        return new By(worker.subject(), worker.name());
    }
}

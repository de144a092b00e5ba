package org.whatmatters.person.identity.application;

import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.record.PersonId;

/// Whatever is kept under a person's ids and must follow when it turns out where one leads.
public interface Followers {

    void follow(Identity determined);

    /// Follows what humans have decided about two records, which led to one another or no longer do.
    void followDecision(PersonId one, PersonId other);

    /// The version of the record's circle that others must know before they show anything under its ids, since it is
    /// hidden from all but a few; 0 where it is not.
    long circleToKnow(PersonId canonical);
}

package org.whatmatters.person.identity.application;

import java.util.List;
import org.whatmatters.person.identity.Resemblance;
import org.whatmatters.person.record.Details;

/// The search for records that could be the same person.
public interface Lookalikes {

    /// The records most like these details, best first. Until the transaction ends nobody else searches for the same
    /// number or family name: two forms about one person, sent at once, must not make two records.
    List<Resemblance> of(Details details);
}

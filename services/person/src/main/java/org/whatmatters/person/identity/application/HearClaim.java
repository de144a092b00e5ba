package org.whatmatters.person.identity.application;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Doubts;

/// Somebody signed in had the code of a referral that was made without an account. Those who work with the two records
/// are asked whether they are one: a helper or a partner may have the code, so it decides nothing.
@Service
public class HearClaim {

    private final Identities identities;
    private final Doubts doubts;
    private final Candidates candidates;

    HearClaim(Identities identities, Doubts doubts, Candidates candidates) {
        this.identities = identities;
        this.doubts = doubts;
        this.candidates = candidates;
    }

    public void hear(PersonId referred, PersonId claimant, Instant at) {
        var one = identities.heldCanonical(referred);
        var other = identities.heldCanonical(claimant);
        if (one.equals(other)) {
            return;
        }
        doubts.raise(one, other);
        candidates.claimed(one, other, at);
    }
}

package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Which hosts a referral has been with.
public interface Redirections {

    /// Why another host suits better.
    enum Reason {
        OUT_OF_AREA,
        NO_CAPACITY,
        OTHER_SKILLS_NEEDED,
        OTHER
    }

    /// That one host sent it on to another.
    ///
    /// @param note free text about the person, for the other host
    record Redirection(
            OrganisationId from,
            OrganisationId to,
            Reason reason,
            @Nullable String note,
            WorkerId by,
            Instant at) {}

    void add(ReferralId id, Redirection redirection);
}

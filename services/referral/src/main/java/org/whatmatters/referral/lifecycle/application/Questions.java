package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// What hosts ask the teams that sent somebody.
public interface Questions {

    void ask(ReferralId id, String question, WorkerId by, Instant at);

    /// Answers the one that is open.
    void answer(ReferralId id, String answer, WorkerId by, Instant at);
}

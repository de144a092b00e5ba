package org.whatmatters.referral.lifecycle;

/// Why what had ended goes on, as a code that may leave the service.
public enum ReopeningReason {
    /// The person came back, by whatever way.
    PERSON_ASKED,
    /// The day had come on which they wanted to be asked again.
    OFFERED_AGAIN,
    NEEDS_MORE_SUPPORT,
    ENDED_BY_MISTAKE,
    DEATH_TAKEN_BACK
}

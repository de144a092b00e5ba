package org.whatmatters.referral.lifecycle;

/// The ways in which a referral ends. The last three can happen at any time, because people change their minds, and
/// die.
public enum Ending {
    /// Back to the referrer: the host never took it on.
    RETURNED,
    /// The host worked on it, with whatever outcome.
    CLOSED,
    WITHDRAWN,
    DECLINED_BY_PERSON,
    DIED
}

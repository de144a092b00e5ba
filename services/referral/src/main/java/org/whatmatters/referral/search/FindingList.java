package org.whatmatters.referral.search;

/// In which of an organisation's lists a referral is found by its person's name. Which words find it in each, the
/// database keeps with the names (`findings_of`).
public enum FindingList {
    /// What waits for a host's decision, by what the person is called.
    INCOMING,

    /// What a host works on, or is told of for a while, likewise.
    CURRENT,

    /// What has ended at a host.
    PAST,

    /// What a team sent, by what the team wrote.
    SENT,

    /// What a provider said yes to, by first name.
    OFFERED
}

package org.whatmatters.referral.lifecycle;

/// What a host can do for a person. A referral asks for one of these, and is worked on as one of them.
public enum Support {
    /// Finding out what matters to somebody, and linking them with groups and services near them.
    LINK_WORK,
    /// Knowledge, skills and confidence to look after their own health.
    COACHING,
    /// One person who brings together the care of several services.
    CO_ORDINATION
}

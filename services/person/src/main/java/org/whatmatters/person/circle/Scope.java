package org.whatmatters.person.circle;

/// What a proxy may do beside reading.
public enum Scope {
    /// Write About Me down with the person.
    WRITE_ABOUT_ME,
    /// See how the person's referrals go, without who made them.
    SEE_REFERRALS,
    /// See the person's budgets.
    SEE_BUDGET
}

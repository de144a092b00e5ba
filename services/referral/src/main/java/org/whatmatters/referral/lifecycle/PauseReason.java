package org.whatmatters.referral.lifecycle;

/// Why nothing happens for a while.
public enum PauseReason {
    IN_HOSPITAL,
    AWAY,
    ASKED_FOR_A_BREAK
}

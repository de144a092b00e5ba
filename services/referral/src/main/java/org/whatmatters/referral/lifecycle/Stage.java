package org.whatmatters.referral.lifecycle;

import java.util.Locale;

/// The name of a [ReferralState], for tables, lists and the API.
public enum Stage {
    SUBMITTED,
    INFORMATION_ASKED,
    ACCEPTED,
    WAITING,
    ASSIGNED,
    ACTIVE,
    PAUSED,
    ENDED;

    /// As the API says it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

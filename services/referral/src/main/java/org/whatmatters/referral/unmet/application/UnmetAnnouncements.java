package org.whatmatters.referral.unmet.application;

import org.whatmatters.referral.unmet.UnmetNeed;

/// Tells the other services, in the transaction of the change.
public interface UnmetAnnouncements {

    void logged(UnmetNeed unmet);
}

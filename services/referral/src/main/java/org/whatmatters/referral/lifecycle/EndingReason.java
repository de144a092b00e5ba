package org.whatmatters.referral.lifecycle;

import static org.whatmatters.referral.lifecycle.Ending.CLOSED;
import static org.whatmatters.referral.lifecycle.Ending.DECLINED_BY_PERSON;
import static org.whatmatters.referral.lifecycle.Ending.RETURNED;
import static org.whatmatters.referral.lifecycle.Ending.WITHDRAWN;

import java.util.Set;

/// Why a referral ended, as a code that may leave the service. Not every reason fits every ending.
public enum EndingReason {
    NOT_ELIGIBLE(RETURNED),
    OUT_OF_AREA(RETURNED),
    NO_CAPACITY(RETURNED),
    MISSING_INFORMATION(RETURNED),
    /// The person can go to what was named to them without anybody's help.
    SIGNPOSTED(RETURNED),
    /// The referring team did not answer what it was asked, in ten working days.
    NOT_ANSWERED(RETURNED),
    DUPLICATE(RETURNED, WITHDRAWN),
    SUPPORT_GIVEN(CLOSED),
    COULD_NOT_CONTACT(CLOSED),
    MOVED_AWAY(CLOSED, WITHDRAWN),
    NEEDS_MET(CLOSED, WITHDRAWN, DECLINED_BY_PERSON),
    MISTAKEN(WITHDRAWN),
    NOT_NOW(DECLINED_BY_PERSON),
    DOES_NOT_WANT(DECLINED_BY_PERSON),
    DISTANCE(DECLINED_BY_PERSON),
    COST(DECLINED_BY_PERSON),
    ACCESSIBILITY(DECLINED_BY_PERSON),
    DID_NOT_AGREE(DECLINED_BY_PERSON),
    DIED(Ending.DIED),
    OTHER(RETURNED, CLOSED, WITHDRAWN, DECLINED_BY_PERSON);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Ending> endings;

    EndingReason(Ending... endings) {
        this.endings = Set.of(endings);
    }

    public boolean fits(Ending ending) {
        return endings.contains(ending);
    }
}

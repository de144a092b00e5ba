package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// A team lead has looked at an ending of which worker and person say two things. The ending stays as it is.
@Component
public class SettleReview {

    private final Referrals referrals;
    private final Endings endings;
    private final Audit audit;
    private final Clock clock;

    SettleReview(Referrals referrals, Endings endings, Audit audit, Clock clock) {
        this.referrals = referrals;
        this.endings = endings;
        this.audit = audit;
        this.clock = clock;
    }

    public void settle(ReferralId id, String note, Actor.Staff lead) {
        var referral = referrals
                .holdOfHost(id, new Caller(lead.organisationId(), lead.subject()))
                .orElseThrow(NotFound::new);
        if (!endings.settleReview(id, note, new WorkerId(lead.subject()), clock.instant())) {
            throw new Conflict("nothing-to-look-at", "Worker and person say the same, or somebody has looked already.");
        }
        audit.granted(lead, "settle review", List.of(referral.person().value()), Basis.HOST.name());
    }
}

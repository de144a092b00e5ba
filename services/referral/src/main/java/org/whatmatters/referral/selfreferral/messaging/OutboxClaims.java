package org.whatmatters.referral.selfreferral.messaging;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ReferralClaimedV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.selfreferral.ClaimAnnouncements;

/// On the topic of the intake and with its key: nobody hears of a claim before they know who was referred.
@Component
class OutboxClaims implements ClaimAnnouncements {

    private final Outbox outbox;

    OutboxClaims(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void claimed(UUID referral, UUID referred, long version, UUID claimant, Instant at) {
        outbox.announce(
                Topic.REFERRAL_INTAKE,
                referral,
                ReferralClaimedV1.TYPE,
                version,
                new ReferralClaimedV1(referral, referred, claimant, at));
    }
}

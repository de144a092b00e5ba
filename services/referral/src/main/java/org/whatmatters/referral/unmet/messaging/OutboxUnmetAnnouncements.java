package org.whatmatters.referral.unmet.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.UnmetNeedLoggedV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.unmet.UnmetNeed;
import org.whatmatters.referral.unmet.application.UnmetAnnouncements;

/// Codes only.
@Component
class OutboxUnmetAnnouncements implements UnmetAnnouncements {

    private final Outbox outbox;

    OutboxUnmetAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void logged(UnmetNeed unmet) {
        var id = unmet.id().value();
        var help = unmet.wouldHaveHelped();
        outbox.announce(
                Topic.REFERRAL_EVENTS,
                id,
                UnmetNeedLoggedV1.TYPE,
                1,
                new UnmetNeedLoggedV1(
                        id,
                        unmet.need().name(),
                        unmet.district().outward(),
                        help == null ? null : help.name(),
                        unmet.on()));
    }
}

package org.whatmatters.referral.signpost.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.TextRequestedV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.signpost.SignpostText;
import org.whatmatters.referral.signpost.application.SignpostTexts;

/// By way of the one topic that leads to a phone. The number is not known here.
@Component
class OutboxSignpostTexts implements SignpostTexts {

    private final Outbox outbox;

    OutboxSignpostTexts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void ask(Signpost signpost, UUID number, SignpostText text, Instant notAfter) {
        request(new TextRequestedV1(
                // Not the signpost's: nothing leads from what is kept to the phone.
                UuidCreator.getTimeOrderedEpoch(),
                number,
                signpost.organisation().value(),
                "services-near",
                Map.of("text", text.words()),
                "SIGNPOST",
                signpost.at(),
                notAfter));
    }

    @Override
    public UUID askWhetherItHelped(Signpost signpost, UUID number, Instant notBefore, Instant notAfter) {
        var request = UuidCreator.getTimeOrderedEpoch();
        request(new TextRequestedV1(
                request,
                number,
                signpost.organisation().value(),
                "services-follow-up",
                Map.of(),
                "SIGNPOST_FOLLOW_UP",
                notBefore,
                notAfter));
        return request;
    }

    private void request(TextRequestedV1 text) {
        outbox.announce(Topic.NOTIFICATION_REQUESTS, text.numberId(), TextRequestedV1.TYPE, 1, text);
    }
}

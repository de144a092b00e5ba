package org.whatmatters.referral.offerlink.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.TextRequestedV1;
import org.whatmatters.contracts.notification.TextTakenBackV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.offerlink.LinkTexts;

/// By way of the one topic that leads to a phone.
@Component
class OutboxLinkTexts implements LinkTexts {

    private final Outbox outbox;

    OutboxLinkTexts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public UUID sendLink(UUID phone, UUID host, String hostName, URI link, Instant now, Instant notAfter) {
        var request = newId();
        var gaps = Map.of("host", hostName, "link", link.toString());
        ask(new TextRequestedV1(request, phone, host, "group-asked", gaps, "GROUP_OFFER", now, notAfter));
        return request;
    }

    @Override
    public void takeBack(UUID phone, UUID request, Instant now) {
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS, phone, TextTakenBackV1.TYPE, 1, new TextTakenBackV1(request, phone, now));
    }

    @Override
    public void sendCode(UUID phone, UUID host, String digits, Instant now, Instant notAfter) {
        var gaps = Map.of("code", digits);
        ask(new TextRequestedV1(newId(), phone, host, "group-code", gaps, "GROUP_CODE", now, notAfter));
    }

    private void ask(TextRequestedV1 text) {
        outbox.announce(Topic.NOTIFICATION_REQUESTS, text.numberId(), TextRequestedV1.TYPE, 1, text);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

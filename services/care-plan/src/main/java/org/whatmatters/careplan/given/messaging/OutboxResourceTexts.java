package org.whatmatters.careplan.given.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.given.Given;
import org.whatmatters.careplan.given.application.ResourceTexts;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.platform.messaging.Outbox;

/// By way of the one topic that leads to a phone.
@Component
class OutboxResourceTexts implements ResourceTexts {

    private final Outbox outbox;
    private final String publicUrl;

    OutboxResourceTexts(Outbox outbox, @Value("${whatmatters.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    @Override
    public void ask(Given given, UUID organisation, Instant now, Instant notAfter) {
        var person = given.person().value();
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS,
                person,
                MessageRequestedV1.TYPE,
                1,
                new MessageRequestedV1(
                        UuidCreator.getTimeOrderedEpoch(),
                        person,
                        organisation,
                        "page-to-read",
                        // Our own address, not the publisher's: that may say what somebody has.
                        Map.of("greeting", "Hello.", "link", publicUrl + "/read/" + given.resource(), "word", ""),
                        "RESOURCE",
                        now,
                        notAfter));
    }
}

package org.whatmatters.referral.lifecycle.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.contracts.notification.MessageTakenBackV1;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.referral.calendar.PlainDates;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.projection.People;

/// Asks that the person be told of a time by text, or no longer. Whether that is safe, the notification service
/// decides.
@Component
class AppointmentTexts {

    private final Outbox outbox;
    private final People people;

    AppointmentTexts(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    /// @param request by which it can be taken back
    void aboutTime(Referral referral, String template, UUID request, Instant startsAt, Instant now) {
        var person = people.canonical(referral.person().value());
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS,
                person,
                MessageRequestedV1.TYPE,
                referral.version(),
                new MessageRequestedV1(
                        request,
                        person,
                        Objects.requireNonNull(referral.host()).value(),
                        template,
                        // No name and no place: somebody else may read it. The word is the notification service's.
                        Map.of("greeting", "Hello.", "when", PlainDates.dayAndTime(startsAt), "word", ""),
                        "APPOINTMENT",
                        now,
                        startsAt));
    }

    /// What has not gone out stays where it is.
    void takeBack(Referral referral, UUID request, Instant now) {
        var person = people.canonical(referral.person().value());
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS,
                person,
                MessageTakenBackV1.TYPE,
                referral.version(),
                new MessageTakenBackV1(request, person, now));
    }
}

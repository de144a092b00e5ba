package org.whatmatters.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;
import org.whatmatters.notification.people.UkMobile;

/// Requests and people that could exist.
final class MessageFixtures {

    /// In winter, so that London and UTC agree.
    static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");

    static final UkMobile JUNES_MOBILE = new UkMobile("+447700900118");
    static final Reach JUNE = new Reach(SafeToText.YES, new Mobile(JUNES_MOBILE), "en", false);

    private MessageFixtures() {}

    /// About an appointment on Thursday: due now, pointless afterwards.
    static Request anAppointment() {
        return new Request(
                new UUID(1, 1),
                new Addressee.Somebody(new PersonId(new UUID(1, 2))),
                new UUID(1, 3),
                "appointment-booked",
                Map.of("when", "2026-03-05T14:00:00Z"),
                "APPOINTMENT",
                MONDAY_9AM,
                MONDAY_9AM.plus(Duration.ofDays(3)));
    }
}

package org.whatmatters.notification.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The hours at which a message may reach a phone, on the wall clock in London.
public sealed interface SendingHours {

    ZoneId LONDON = ZoneId.of("Europe/London");

    /// Empty when sending is fine now; otherwise when it will be.
    Optional<Instant> closedUntil(Instant now);

    /// For demonstrations at night.
    record Always() implements SendingHours {

        @Override
        public Optional<Instant> closedUntil(Instant now) {
            return Optional.empty();
        }
    }

    /// The same hours on every day.
    ///
    /// @param from the first moment that is fine
    /// @param to the first moment that is not
    record Daily(LocalTime from, LocalTime to) implements SendingHours {

        @Override
        public Optional<Instant> closedUntil(Instant now) {
            var london = now.atZone(LONDON);
            if (london.toLocalTime().isBefore(from)) {
                return Optional.of(opening(london));
            }
            if (london.toLocalTime().isBefore(to)) {
                return Optional.empty();
            }
            return Optional.of(opening(london.plusDays(1)));
        }

        private Instant opening(ZonedDateTime day) {
            return day.toLocalDate().atTime(from).atZone(LONDON).toInstant();
        }
    }
}

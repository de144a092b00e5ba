package org.whatmatters.directory.capacity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.listing.Capacity;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.directory.listing.application.Announcements;
import org.whatmatters.directory.listing.application.Listings;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// Writes down what is free, until the same time of day a week later.
@Component
class SayCapacity {

    private static final int VALID_DAYS = 7;

    private final Lives lives;
    private final Listings listings;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    SayCapacity(Lives lives, Listings listings, Announcements announcements, JdbcClient jdbc, Clock clock) {
        this.lives = lives;
        this.listings = listings;
        this.announcements = announcements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Capacity say(UUID service, Capacity.Status status, @Nullable Integer waitDays, Desk desk) {
        if (waitDays != null && status == Capacity.Status.AVAILABLE && waitDays > 0) {
            throw Invalid.field(
                    "/expectedWaitDays", "nobody-waits", "Where there is room, nobody waits. Leave the days out.");
        }
        var held = lives.hold(service, desk).orElseThrow(NotFound::new);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var until = now.atZone(Days.LONDON).plusDays(VALID_DAYS).toInstant();
        jdbc.sql("""
                        insert into service_capacity (service_id, status, expected_wait_days, said_by, said_at, valid_until)
                        values (:service, :status, :days, :by, :now, :until)
                            on conflict (service_id) do update
                           set status = excluded.status, expected_wait_days = excluded.expected_wait_days,
                               said_by = excluded.said_by, said_at = excluded.said_at,
                               valid_until = excluded.valid_until
                        """)
                .param("service", held.service())
                .param("status", status.name())
                .param("days", waitDays)
                .param("by", desk.organisation())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        lives.raiseVersion(service);
        announcements.announce(listings.now(List.of(service)));
        return new Capacity(status, waitDays, until);
    }
}

package org.whatmatters.directory.signal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OffersHeard {

    private final JdbcClient jdbc;

    OffersHeard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void made(UUID offer, UUID service, Instant at) {
        jdbc.sql("""
                        insert into offer_heard (offer_id, service_id, made_at, not_eligible, counted)
                        values (:offer, :service, :at, false, false)
                            on conflict (offer_id) do update set made_at = excluded.made_at
                        """)
                .param("offer", offer)
                .param("service", service)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// It waits for nobody any more. Of an offer that nobody was heard to make it was made then.
    void answered(UUID offer, UUID service, Instant at, boolean notEligible) {
        jdbc.sql("""
                        insert into offer_heard (offer_id, service_id, made_at, answered_at, not_eligible, counted)
                        values (:offer, :service, :at, :at, :notEligible, false)
                            on conflict (offer_id) do update
                           set answered_at = excluded.answered_at, not_eligible = excluded.not_eligible
                        """)
                .param("offer", offer)
                .param("service", service)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("notEligible", notEligible)
                .update();
    }

    /// Those that turned somebody away as not eligible, as far as they have not made anybody look yet.
    List<UUID> notEligible(UUID service, Instant since) {
        return jdbc.sql("""
                        select offer_id from offer_heard
                         where service_id = :service and not_eligible and not counted and answered_at >= :since
                        """)
                .param("service", service)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Objects.requireNonNull(row.getObject("offer_id", UUID.class)))
                .list();
    }

    /// An offer that nobody answered.
    record Silent(UUID offer, UUID service) {}

    List<Silent> silent(Instant madeBefore) {
        return jdbc.sql("""
                        select offer_id, service_id from offer_heard
                         where answered_at is null and not counted and made_at < :before
                         order by made_at limit 500 for update skip locked
                        """)
                .param("before", madeBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Silent(
                        Objects.requireNonNull(row.getObject("offer_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("service_id", UUID.class))))
                .list();
    }

    /// They have made somebody look, and do so once.
    void count(List<UUID> offers) {
        if (!offers.isEmpty()) {
            jdbc.sql("update offer_heard set counted = true where offer_id in (:offers)")
                    .param("offers", offers)
                    .update();
        }
    }

    void forget(Instant madeBefore) {
        jdbc.sql("delete from offer_heard where made_at < :before")
                .param("before", madeBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}

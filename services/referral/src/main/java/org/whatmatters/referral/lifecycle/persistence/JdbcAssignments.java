package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Assignments;

/// Assignments in PostgreSQL. The row of a held referral puts those of one referral in order.
@Repository
class JdbcAssignments implements Assignments {

    private static final String CASE = "CASE";
    private static final String SHARE = "SHARE";

    private final JdbcClient jdbc;

    JdbcAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hand(ReferralId id, WorkerId worker, WorkerId by, Instant at) {
        close(id, CASE, "worker <> :worker", worker, at);
        close(id, SHARE, "worker = :worker", worker, at);
        add(id, CASE, worker, by, at);
    }

    @Override
    public void handBack(ReferralId id, Instant at) {
        close(id, CASE, at);
        close(id, SHARE, at);
    }

    @Override
    public void share(ReferralId id, WorkerId worker, WorkerId by, Instant at) {
        close(id, SHARE, "worker <> :worker", worker, at);
        add(id, SHARE, worker, by, at);
    }

    @Override
    public void unshare(ReferralId id, Instant at) {
        close(id, SHARE, at);
    }

    private void add(ReferralId id, String part, WorkerId worker, WorkerId by, Instant at) {
        jdbc.sql("""
                        insert into assignment (id, referral_id, worker, part, given_by, given_at)
                        values (:id, :referral, :worker, :part, :by, :at)
                        on conflict (referral_id, part) where until is null do nothing
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("worker", worker.value())
                .param("part", part)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private void close(ReferralId id, String part, Instant at) {
        jdbc.sql("update assignment set until = :at where referral_id = :id and part = :part and until is null")
                .param("id", id.value())
                .param("part", part)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private void close(ReferralId id, String part, String whose, WorkerId worker, Instant at) {
        jdbc.sql("update assignment set until = :at where referral_id = :id and part = :part and until is null and "
                        + whose)
                .param("id", id.value())
                .param("part", part)
                .param("worker", worker.value())
                .param("at", at.atOffset(UTC))
                .update();
    }
}

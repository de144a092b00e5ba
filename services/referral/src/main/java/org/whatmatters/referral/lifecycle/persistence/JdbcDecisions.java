package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.Decision;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.Decisions;

/// Decisions in PostgreSQL.
@Repository
class JdbcDecisions implements Decisions {

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReferralId id, Decision decision, Caller by, Instant at) {
        jdbc.sql("""
                        insert into decision (id, referral_id, decision, decided_by, decided_for, decided_at)
                        values (:id, :referral, :decision, :by, :for, :at)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("decision", decision.name())
                .param("by", by.subject())
                .param("for", by.organisation())
                .param("at", at.atOffset(UTC))
                .update();
    }
}

package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Endings;

@Repository
class JdbcEndings implements Endings {

    private final JdbcClient jdbc;

    JdbcEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReferralId id, List<Hope> hopes, Instant at) {
        for (var hope : hopes) {
            jdbc.sql("""
                            insert into hope (id, referral_id, hoped_for, outcome, said_at)
                            values (:id, :referral, :hopedFor, :outcome, :at)
                            """)
                    .param("id", UuidCreator.getTimeOrderedEpoch())
                    .param("referral", id.value())
                    .param("hopedFor", hope.hopedFor())
                    .param("outcome", hope.outcome().name())
                    .param("at", at.atOffset(UTC))
                    .update();
        }
    }

    @Override
    public void name(ReferralId id, List<UUID> services, Instant at) {
        if (services.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into named_service (referral_id, service_id, named_at)
                        select distinct :referral, service, :at from unnest(:services::uuid[]) service
                        on conflict (referral_id, service_id) do update set named_at = excluded.named_at
                        """)
                .param("referral", id.value())
                .param("services", services.toArray(UUID[]::new))
                .param("at", at.atOffset(UTC))
                .update();
    }

    @Override
    public void raiseReview(ReferralId id, Closure closure, Instant at) {
        jdbc.sql("""
                        insert into review (id, referral_id, worker_says, person_says, raised_at)
                        values (:id, :referral, :workerSays, :personSays, :at)
                        on conflict (referral_id) where settled_at is null do update
                           set worker_says = excluded.worker_says, person_says = excluded.person_says
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("workerSays", requireNonNull(closure.outcome()).name())
                .param("personSays", requireNonNull(closure.personSays()).name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    @Override
    public boolean settleReview(ReferralId id, String note, WorkerId by, Instant at) {
        return jdbc.sql("""
                        update review set note = :note, settled_by = :by, settled_at = :at
                         where referral_id = :id and settled_at is null
                        """)
                        .param("id", id.value())
                        .param("note", note)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public void add(ReferralId id, Reopening reopening, Ended undone) {
        var by = undone.by();
        jdbc.sql("""
                        insert into reopening
                            (id, referral_id, reason, note, reopened_by, reopened_at, ending, ending_reason, ending_note,
                             ending_advice, ended_by, ended_at)
                        values (:id, :referral, :reason, :note, :by, :at, :ending, :endingReason, :endingNote,
                                :endingAdvice, :endedBy, :endedAt)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", id.value())
                .param("reason", reopening.reason().name())
                .param("note", reopening.note())
                .param("by", reopening.by().value())
                .param("at", reopening.at().atOffset(UTC))
                .param("ending", undone.ending().name())
                .param("endingReason", undone.reason().name())
                .param("endingNote", undone.closure().note())
                .param("endingAdvice", undone.closure().advice())
                .param("endedBy", by == null ? null : by.value())
                .param("endedAt", undone.at().atOffset(UTC))
                .update();
    }
}

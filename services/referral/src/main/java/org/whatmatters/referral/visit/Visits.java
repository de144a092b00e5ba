package org.whatmatters.referral.visit;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.casefile.StandingRow;

/// Who is out, and when they said that they would be back. Nobody's place is followed.
@Repository
class Visits {

    /// Somebody who is out.
    ///
    /// @param referralId whom they visit; absent for a reader who may not come to that case
    /// @param personId of the same
    record Visit(
            UUID id,
            UUID worker,
            String workerName,
            UUID ring,
            String ringName,
            Instant backBy,
            @Nullable UUID referralId,
            @Nullable UUID personId) {}

    private static final String OUT = """
            select v.id, v.worker, v.ring, v.back_by,
                   coalesce((select m.name from organisation_member m
                              where m.organisation_id = v.organisation_id and m.subject = v.worker),
                            'Name not known yet') as worker_name,
                   coalesce((select m.name from organisation_member m
                              where m.organisation_id = v.organisation_id and m.subject = v.ring),
                            'Name not known yet') as ring_name,
                   r.id as referral_id, r.person_id
              from visit v left join referral r on r.id = v.referral_id and %s
             where v.organisation_id = :organisation and v.safe_at is null and
            """.formatted(Basis.HOST.condition());

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who is visited, where the worker may come to the case.
    Optional<UUID> personOf(UUID referral, Actor.Staff worker) {
        return jdbc.sql("select r.person_id from referral r where r.id = :id and " + Basis.HOST.condition())
                .params(caller(worker))
                .param("id", referral)
                .query(UUID.class)
                .optional();
    }

    /// Goes out, or stays longer than was said: whoever is out already is on that visit from now on.
    void begin(UUID referral, Instant backBy, UUID ring, Actor.Staff worker, Instant now) {
        jdbc.sql("""
                        insert into visit (id, organisation_id, worker, referral_id, back_by, ring, begun_at)
                        values (:id, :organisation, :subject, :referral, :backBy, :ring, :now)
                        on conflict (worker) where safe_at is null do update
                           set organisation_id = excluded.organisation_id, referral_id = excluded.referral_id,
                               back_by = excluded.back_by, ring = excluded.ring
                        """)
                .params(caller(worker))
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("referral", referral)
                .param("backBy", backBy.atOffset(UTC))
                .param("ring", ring)
                .param("now", now.atOffset(UTC))
                .update();
    }

    Optional<Visit> mine(Actor.Staff worker) {
        return jdbc.sql(OUT + "v.worker = :subject")
                .params(caller(worker))
                .query((row, _) -> visit(row))
                .optional();
    }

    /// Those who should be back, the longest first: for whoever was asked to ring them, and for who leads the team.
    List<Visit> overdue(Actor.Staff reader, boolean leads, Instant now) {
        return jdbc.sql(OUT + "v.back_by < :now and (v.ring = :subject or :leads) order by v.back_by, v.id")
                .params(caller(reader))
                .param("leads", leads)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> visit(row))
                .list();
    }

    /// Somebody has heard that they are safe: they themselves, whoever was to ring, or who leads the team. Saying
    /// it again changes nothing.
    ///
    /// @return false where there is no such visit for the speaker
    boolean safe(UUID id, Actor.Staff speaker, boolean leads, Instant now) {
        return jdbc.sql("""
                        update visit
                           set safe_at = coalesce(safe_at, :now), safe_said_by = coalesce(safe_said_by, :subject)
                         where id = :id and organisation_id = :organisation
                           and (worker = :subject or ring = :subject or :leads)
                        """)
                        .params(caller(speaker))
                        .param("leads", leads)
                        .param("id", id)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    long countOverdue(Instant now) {
        return jdbc.sql("select count(*) from visit where safe_at is null and back_by < :now")
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    private static Map<String, UUID> caller(Actor.Staff worker) {
        return new Caller(worker.organisationId(), worker.subject()).asParameters();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("worker", UUID.class),
                row.getString("worker_name"),
                row.getObject("ring", UUID.class),
                row.getString("ring_name"),
                StandingRow.instant(row, "back_by"),
                row.getObject("referral_id", UUID.class),
                row.getObject("person_id", UUID.class));
    }
}

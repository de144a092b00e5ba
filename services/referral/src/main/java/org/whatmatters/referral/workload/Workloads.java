package org.whatmatters.referral.workload;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.absence.Absences;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.projection.Organisations;

/// How full the workers of a host are, as far as a reader may see what they have.
@Repository
public class Workloads {

    private record Sum(UUID worker, long points) {}

    private record Limit(UUID subject, int most) {}

    /// That the caller has the case, shares it or stands in for who has it, on a row `r` of `referral`.
    private static final String HAS_IT = """
            (r.worker_id = :subject
             or r.worker_id in %s
             or exists (select from assignment a
                         where a.referral_id = r.id and a.worker = :subject and a.part = 'SHARE' and a.until is null))
            """.formatted(Absences.COVERED_BY_CALLER);

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Organisations organisations;
    private final Absences absences;
    private final Clock clock;

    Workloads(JdbcClient jdbc, Fence fence, Organisations organisations, Absences absences, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.organisations = organisations;
        this.absences = absences;
        this.clock = clock;
    }

    /// Those to whom a case may be given.
    public List<Room> of(Actor.Staff reader) {
        return of(reader, inHand(reader));
    }

    /// The same where what they have in hand has been counted.
    ///
    /// @param inHand points by worker, of the open cases that the reader may see
    public List<Room> of(Actor.Staff reader, Map<UUID, Long> inHand) {
        var host = reader.organisationId();
        var limits = limits(host);
        var away = absences.away(host, WorkingDays.dayOf(clock.instant()));
        return organisations.workers(host).stream()
                .map(worker -> {
                    var absence = away.get(worker.subject());
                    return new Room(
                            worker.subject(),
                            worker.name(),
                            worker.roles(),
                            inHand.getOrDefault(worker.subject(), 0L),
                            limits.get(worker.subject()),
                            absence == null ? null : absence.until(),
                            absence == null ? null : absence.coverName());
                })
                .toList();
    }

    private Map<UUID, Long> inHand(Actor.Staff reader) {
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> jdbc
                        .sql("""
                        with %s
                        select r.worker_id as worker, sum(r.weight) as points
                          from referral r where %s and r.worker_id is not null group by r.worker_id
                        """.formatted(Basis.HIDDEN, Basis.HOST.conditionForMany()))
                        .params(caller(reader))
                        .query((row, _) -> new Sum(row.getObject("worker", UUID.class), row.getLong("points")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Sum::worker, Sum::points)));
    }

    private Map<UUID, Integer> limits(UUID host) {
        return jdbc
                .sql("select subject, most from worker_capacity where organisation_id = :host")
                .param("host", host)
                .query((row, _) -> new Limit(row.getObject("subject", UUID.class), row.getInt("most")))
                .list()
                .stream()
                .collect(Collectors.toMap(Limit::subject, Limit::most));
    }

    /// From now on somebody may have so much in hand.
    void limit(UUID subject, int most, Actor.Staff lead) {
        jdbc.sql("""
                        insert into worker_capacity (organisation_id, subject, most, said_by, said_at)
                        values (:organisation, :worker, :most, :subject, :now)
                        on conflict (organisation_id, subject) do update
                           set most = excluded.most, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .params(caller(lead))
                .param("worker", subject)
                .param("most", most)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    /// From now on nobody says how much somebody may have in hand.
    void forgetLimit(UUID subject, Actor.Staff lead) {
        jdbc.sql("delete from worker_capacity where organisation_id = :organisation and subject = :worker")
                .param("organisation", lead.organisationId())
                .param("worker", subject)
                .update();
    }

    /// Whose case it is, where the worker may come to it.
    Optional<UUID> personOf(UUID referral, Actor.Staff worker) {
        return jdbc.sql("select r.person_id from referral r where r.id = :id and " + Basis.HOST.condition())
                .params(caller(worker))
                .param("id", referral)
                .query(UUID.class)
                .optional();
    }

    /// Says how much work a case is.
    ///
    /// @return false where it is not the speaker's to say
    boolean weigh(UUID referral, Weight weight, Actor.Staff worker, boolean leads) {
        return jdbc.sql("update referral r set weight = :points where r.id = :id and %s and (:leads or %s)"
                                .formatted(Basis.HOST.condition(), HAS_IT))
                        .params(caller(worker))
                        .param("id", referral)
                        .param("points", weight.points())
                        .param("leads", leads)
                        .update()
                == 1;
    }

    private static Map<String, UUID> caller(Actor.Staff worker) {
        return new Caller(worker.organisationId(), worker.subject()).asParameters();
    }
}

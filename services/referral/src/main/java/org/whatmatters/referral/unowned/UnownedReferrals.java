package org.whatmatters.referral.unowned;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.calendar.WorkingHours;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.projection.Organisations;

/// The referrals that nobody has had for more than one hour in which their host works; without a host, for more than
/// one of the usual hours. While whoever has one is away, for a whole working day.
@Repository
public class UnownedReferrals {

    /// One that a team lead may see.
    ///
    /// @param since when it came to stand so; where a worker left, when they had been given it; where a worker is
    ///     away, since when they had it and were
    record Unowned(UUID id, String reference, String state, UUID personId, String personName, Why why, Instant since) {}

    private record Found(@Nullable UUID host, Why why, Instant since) {}

    /// An hour of work is at least an hour.
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private static final String WORKS_THERE_NO_MORE = """
            not exists (select from organisation_member m
                         where m.organisation_id = r.host_id and m.subject = r.worker_id and m.roles <> '{}')
            """;

    /// The first day of those on which the worker is away and nobody stands in; null on any other day.
    private static final String AWAY_SINCE = """
            (select a.first_day from absence a
              where a.organisation_id = r.host_id and a.worker = r.worker_id
                and cast(:today as date) between a.first_day and a.last_day
                and not exists (select from organisation_member c
                                 where c.organisation_id = a.organisation_id and c.subject = a.cover
                                   and c.roles <> '{}'))
            """;

    private static final String WHY = """
            case when r.host_id is null then 'NO_HOST'
                 when r.awaits_identity then 'NOT_IDENTIFIED'
                 when r.state = 'ACCEPTED' then 'NOT_ASSIGNED'
                 when %1$s then 'WORKER_LEFT'
                 else 'WORKER_AWAY' end as why,
            case when r.state = 'SUBMITTED' then r.submitted_at
                 when r.state = 'ACCEPTED' or %1$s then r.state_at
                 else greatest(r.state_at, (%2$s)::timestamp at time zone 'Europe/London') end as since
            """.formatted(WORKS_THERE_NO_MORE, AWAY_SINCE);

    private static final String NOBODY_HAS_IT = """
            ((r.state = 'SUBMITTED' and (r.host_id is null or r.awaits_identity) and r.submitted_at <= :before)
             or (r.state = 'ACCEPTED' and r.state_at <= :before)
             or (r.worker_id is not null and r.state_at <= :before and (%s or %s is not null)))
            """.formatted(WORKS_THERE_NO_MORE, AWAY_SINCE);

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final Clock clock;

    UnownedReferrals(JdbcClient jdbc, Fence fence, Organisations organisations, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// How many there are in all, by why. Nothing of any of them.
    public Map<Why, Long> count() {
        var now = clock.instant();
        var hours = new HashMap<Optional<UUID>, WorkingHours>();
        var counts = new EnumMap<Why, Long>(Why.class);
        found(now)
                .filter(one -> isTooLong(
                        hours.computeIfAbsent(Optional.ofNullable(one.host), host -> hoursOf(host.orElse(null))),
                        one.why,
                        one.since,
                        now))
                .forEach(one -> counts.merge(one.why, 1L, Long::sum));
        return counts;
    }

    private Stream<Found> found(Instant now) {
        return jdbc
                .sql("select r.host_id, " + WHY + " from referral r where " + NOBODY_HAS_IT)
                .param("before", before(now))
                .param("today", WorkingDays.dayOf(now))
                .query((row, _) -> new Found(row.getObject("host_id", UUID.class), why(row), since(row)))
                .list()
                .stream();
    }

    /// Those of the lead's own team, the longest first.
    List<Unowned> of(Actor.Staff lead) {
        var now = clock.instant();
        var hours = hoursOf(lead.organisationId());
        return jdbc
                .sql("""
                        with shown as materialized (select r.id, %s from referral r where %s and %s)
                        select r.id, r.reference, r.state, r.canonical_id, r.person_name, shown.why, shown.since
                          from shown join standing r using (id) order by shown.since, r.id
                        """.formatted(WHY, Basis.HOST.condition(), NOBODY_HAS_IT))
                .params(new Caller(lead.organisationId(), lead.subject()).asParameters())
                .param("before", before(now))
                .param("today", WorkingDays.dayOf(now))
                .query((row, _) -> unowned(row))
                .list()
                .stream()
                .filter(one -> isTooLong(hours, one.why(), one.since(), now))
                .toList();
    }

    /// Of how many of theirs it has not been answered for too long who they are.
    long unidentified(Actor.Staff lead) {
        var now = clock.instant();
        var hours = hoursOf(lead.organisationId());
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_UNIDENTIFIED,
                () ->
                        jdbc
                                .sql("""
                        select submitted_at as since from referral
                         where host_id = :organisation and awaits_identity and state = 'SUBMITTED'
                        """)
                                .param("organisation", lead.organisationId())
                                .query((row, _) -> since(row))
                                .list()
                                .stream()
                                .filter(since -> isTooLong(hours, Why.NOT_IDENTIFIED, since, now))
                                .count());
    }

    private WorkingHours hoursOf(@Nullable UUID host) {
        return organisations.working(host).workingHours(calendar);
    }

    private boolean isTooLong(WorkingHours hours, Why why, Instant since, Instant now) {
        return why == Why.WORKER_AWAY
                ? WorkingDays.isOver(calendar.after(WorkingDays.dayOf(since).minusDays(1), 1), now)
                : hours.hourAfter(since).isBefore(now);
    }

    private static OffsetDateTime before(Instant now) {
        return now.minus(AT_LEAST).atOffset(ZoneOffset.UTC);
    }

    private static Unowned unowned(ResultSet row) throws SQLException {
        return new Unowned(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getObject("canonical_id", UUID.class),
                row.getString("person_name"),
                why(row),
                since(row));
    }

    private static Why why(ResultSet row) throws SQLException {
        return Why.valueOf(row.getString("why"));
    }

    private static Instant since(ResultSet row) throws SQLException {
        return requireNonNull(row.getObject("since", OffsetDateTime.class)).toInstant();
    }
}

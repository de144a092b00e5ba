package org.whatmatters.referral.offer.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;

/// The offers of which a provider is reminded, those that wait longest first.
@Repository
class Nudges {

    private static final int AT_MOST = 50;

    /// One that nobody has answered for as many working days as its host waits before it reminds.
    ///
    /// @param backOn the last day before it goes back
    record Nudge(
            UUID id,
            UUID personId,
            String serviceName,
            @Nullable String need,
            Instant madeAt,
            LocalDate backOn) {}

    private record Open(Nudge nudge, LocalDate nudgedAfter) {}

    private final JdbcClient jdbc;
    private final WorkingDays calendar;
    private final Clock clock;

    Nudges(JdbcClient jdbc, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Nudge> of(Actor.Staff provider) {
        var now = clock.instant();
        return jdbc
                .sql("""
                        select o.id, o.person_id, coalesce(l.name, 'Your service') as service_name, o.need, o.made_at,
                               host.nudge_days, host.return_days
                          from offer o
                          join referral r on r.id = o.referral_id
                          join organisation host on host.id = r.host_id
                          left join listing l on l.service_id = o.service_id
                         where o.provider_id = :organisation and o.state = 'OPEN'
                           -- So many working days are at least as many days.
                           and o.made_at < :now - make_interval(days => host.nudge_days)
                           and %s
                         order by o.made_at, o.id limit :atMost
                        """.formatted(Basis.OPEN_TO_OTHERS))
                .params(new Caller(provider.organisationId(), provider.subject()).asParameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", AT_MOST)
                .query((row, _) -> open(row))
                .list()
                .stream()
                .filter(open -> WorkingDays.isOver(open.nudgedAfter(), now))
                .map(Open::nudge)
                .toList();
    }

    private Open open(ResultSet row) throws SQLException {
        var madeAt = Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                .toInstant();
        var nudge = new Nudge(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("service_name"),
                row.getString("need"),
                madeAt,
                calendar.after(madeAt, row.getInt("return_days")));
        return new Open(nudge, calendar.after(madeAt, row.getInt("nudge_days")));
    }
}

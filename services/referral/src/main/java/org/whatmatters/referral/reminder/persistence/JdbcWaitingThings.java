package org.whatmatters.referral.reminder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.reminder.Step;
import org.whatmatters.referral.reminder.Waiting;
import org.whatmatters.referral.reminder.application.WaitingThings;

@Repository
class JdbcWaitingThings implements WaitingThings {

    /// As `Drafts` reminds on the page: its author, and a lead who refers.
    private static final String DRAFTS = """
            select d.organisation_id, m.subject, 'AUTHOR' as step, d.id as thing, d.begun_at as since, null::int as days
              from draft d
              join organisation o on o.id = d.organisation_id and o.reminders_by_email
              join organisation_member m on m.organisation_id = o.id and m.subject = d.begun_by
                                        and m.roles @> '{REFERRER}'
             where d.closed_at is null and d.saved_at <= :now - make_interval(hours => o.author_hours)
            union all
            select d.organisation_id, m.subject, 'LEAD', d.id, d.begun_at, null
              from draft d
              join organisation o on o.id = d.organisation_id and o.reminders_by_email
              join organisation_member m on m.organisation_id = o.id and m.roles @> '{REFERRER,TEAM_LEAD}'
             where d.closed_at is null and d.saved_at <= :now - make_interval(hours => o.lead_hours)
            """;

    /// As `Nudges` reminds on the page: the days are the host's, and so many working days are at least as many days.
    private static final String OFFERS = """
            select o.id, m.subject, 'PROVIDER', f.id, f.made_at, host.nudge_days
              from offer f
              join referral r on r.id = f.referral_id
              join organisation host on host.id = r.host_id
              join organisation o on o.id = f.provider_id and o.reminders_by_email
              join organisation_member m on m.organisation_id = o.id and m.roles && '{PROVIDER_WORKER,PROVIDER_MANAGER}'
             where f.state = 'OPEN' and f.made_at < :now - make_interval(days => host.nudge_days)
               and %s
            """.formatted(openTo("m.subject"));

    /// Whoever sent it and whoever leads; everybody who refers where the team has neither any more.
    private static final String QUESTIONS = """
            select o.id, m.subject, 'TEAM', r.id, r.state_at, null
              from referral r
              join organisation o on o.id = r.referrer_id and o.reminders_by_email
              join organisation_member m on m.organisation_id = o.id and m.roles @> '{REFERRER}'
             where r.state = 'INFORMATION_ASKED' and r.state_at <= :now
               and (m.subject = r.referrer_worker or m.roles @> '{TEAM_LEAD}'
                    or not exists (select from organisation_member other
                                    where other.organisation_id = o.id and other.roles @> '{REFERRER}'
                                      and (other.subject = r.referrer_worker or other.roles @> '{TEAM_LEAD}')))
               and %s
            """.formatted(openTo("m.subject"));

    /// Of nobody in particular. Once, and not again when it has stood for long.
    private static final String WANTED_GROUPS = """
            select o.id, m.subject, 'BUILDER', w.id, w.since::timestamp at time zone 'Europe/London', null
              from wanted_group w
              join organisation_member m on m.roles @> '{COMMUNITY_BUILDER}'
              join organisation o on o.id = m.organisation_id and o.reminders_by_email
             where w.since::timestamp at time zone 'Europe/London' between :now - interval '60 days' and :now
            """;

    private record Found(Waiting waiting, @Nullable Integer days) {}

    private final JdbcClient jdbc;
    private final WorkingDays calendar;

    JdbcWaitingThings(JdbcClient jdbc, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    private static String openTo(String worker) {
        return Basis.OPEN_TO_OTHERS.replace(":subject", worker);
    }

    @Override
    public List<Waiting> due(Instant now) {
        return jdbc
                .sql("""
                        select found.* from (%s union all %s union all %s union all %s) found
                         where not exists (select from reminded d
                                            where d.worker = found.subject and d.step = found.step
                                              and d.thing_id = found.thing and d.since = found.since)
                         order by found.organisation_id, found.subject, found.thing
                        """.formatted(DRAFTS, OFFERS, QUESTIONS, WANTED_GROUPS))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> found(row))
                .list()
                .stream()
                .filter(found -> isOver(found, now))
                .map(Found::waiting)
                .toList();
    }

    private boolean isOver(Found found, Instant now) {
        var days = found.days();
        return days == null || WorkingDays.isOver(calendar.after(found.waiting().since(), days), now);
    }

    private static Found found(ResultSet row) throws SQLException {
        var waiting = new Waiting(
                row.getObject("organisation_id", UUID.class),
                row.getObject("subject", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getObject("thing", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant());
        return new Found(waiting, row.getObject("days", Integer.class));
    }
}

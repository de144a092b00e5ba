package org.whatmatters.referral.sent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.projection.Organisations;

/// Whom a hospital's team has to ring the host about: the host's last hour of work before they go home has begun,
/// and it has not said yes. Only where the team may hear whether it does ([Feedback]).
@Repository
class PhoneTasks {

    /// Somebody about whom to ring.
    ///
    /// @param host absent until there is one
    /// @param phone absent where the host put none down
    record PhoneTask(
            UUID id,
            String reference,
            UUID personId,
            String personName,
            LocalDate leavesOn,
            @Nullable String host,
            @Nullable String phone) {}

    private record Undecided(PhoneTask task, boolean mayHear, Instant lastHour) {}

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final Clock clock;

    PhoneTasks(JdbcClient jdbc, Organisations organisations, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<PhoneTask> of(Actor.Staff referrer) {
        var now = clock.instant();
        return jdbc
                .sql("""
                        with shown as materialized (
                            select r.id, said.answers ->> 'availableFrom' as leaves_on
                              from referral r join referral_answers said on said.referral_id = r.id
                             where r.form_id = 'hospital-discharge' and r.state in ('SUBMITTED', 'INFORMATION_ASKED')
                               and %s)
                        select r.id, r.reference, r.person_id, coalesce(r.name_as_sent, 'Name not given') as name,
                               r.host_id, r.host_name, r.feedback_level, shown.leaves_on,
                               (select kind from organisation o where o.id = r.referrer_id) as referrer_kind,
                               may_hear_how_it_goes(r.person_id, r.referrer_id, now()) as may_hear
                          from shown join standing r using (id) order by shown.leaves_on, r.id
                        """.formatted(Basis.REFERRER.condition()))
                .params(new Caller(referrer.organisationId(), referrer.subject()).asParameters())
                .query((row, _) -> undecided(row))
                .list()
                .stream()
                .filter(one -> one.mayHear && !now.isBefore(one.lastHour))
                .map(Undecided::task)
                .toList();
    }

    private Undecided undecided(ResultSet row) throws SQLException {
        var working = organisations.working(row.getObject("host_id", UUID.class));
        var task = new PhoneTask(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                LocalDate.parse(row.getString("leaves_on")),
                row.getString("host_name"),
                working.phone());
        var level =
                Feedback.level(row.getInt("feedback_level"), row.getString("referrer_kind"), row.getString("may_hear"));
        return new Undecided(
                task,
                Feedback.tellsDecision(level),
                working.workingHours(calendar).lastHourBefore(task.leavesOn()));
    }
}

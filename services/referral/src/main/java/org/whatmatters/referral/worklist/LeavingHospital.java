package org.whatmatters.referral.worklist;

import java.time.Clock;
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

/// Those who leave hospital before the host works another whole hour, and whom it has not said yes to. They come
/// first.
@Repository
class LeavingHospital {

    /// Somebody who leaves hospital, or has left it.
    ///
    /// @param startWithin when somebody is to be in touch, such as WITHIN_24_HOURS of that day
    record Leaving(
            UUID id,
            String reference,
            UUID personId,
            String personName,
            LocalDate leavesOn,
            @Nullable String startWithin) {}

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final Clock clock;

    LeavingHospital(JdbcClient jdbc, Organisations organisations, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Leaving> of(Actor.Staff triager) {
        var hours = organisations.working(triager.organisationId()).workingHours(calendar);
        return jdbc.sql("""
                        with shown as materialized (
                            select r.id, said.answers ->> 'availableFrom' as leaves_on,
                                   said.answers ->> 'startWithin' as start_within
                              from referral r join referral_answers said on said.referral_id = r.id
                             where r.form_id = 'hospital-discharge' and r.state in ('SUBMITTED', 'INFORMATION_ASKED')
                               and said.answers ->> 'availableFrom' <= :leavesBy and %s)
                        select r.id, r.reference, r.canonical_id, r.person_name, shown.leaves_on, shown.start_within
                          from shown join standing r using (id) order by shown.leaves_on, r.id
                        """.formatted(Basis.HOST.condition()))
                .params(new Caller(triager.organisationId(), triager.subject()).asParameters())
                .param("leavesBy", hours.lastHourHasBegunFor(clock.instant()).toString())
                .query((row, _) -> new Leaving(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getObject("canonical_id", UUID.class),
                        row.getString("person_name"),
                        LocalDate.parse(row.getString("leaves_on")),
                        row.getString("start_within")))
                .list();
    }
}

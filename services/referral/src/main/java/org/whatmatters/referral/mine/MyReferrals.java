package org.whatmatters.referral.mine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.casefile.StandingRow;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;
import org.whatmatters.referral.lifecycle.WhoHasTheBall.Reader;

/// A person's referrals, newest first, for themselves and for whom they let see how it goes.
@Repository
class MyReferrals {

    /// Who has to do the next thing, said to the person.
    record Sentence(String sentence) {}

    record Appointment(
            UUID id,
            String kind,
            Instant startsAt,
            @Nullable String place) {}

    record Offer(String serviceName, String state) {}

    record NamedService(String name) {}

    /// @param namedServices what they were told about, to go to without anybody's help
    /// @param referredBy absent for a proxy, as is the place of an appointment: it may be the person's home
    /// @param changes of their form after it was sent; none for a proxy
    record Mine(
            UUID id,
            UUID personId,
            String reference,
            @Nullable String referredBy,
            Instant submittedAt,
            String state,
            Sentence ball,
            List<Appointment> appointments,
            List<Offer> offers,
            List<NamedService> namedServices,
            List<MyChanges.Change> changes) {}

    private final JdbcClient jdbc;
    private final StandingRow standingRow;
    private final WhoHasTheBall whoHasTheBall;
    private final MyChanges myChanges;
    private final Clock clock;

    MyReferrals(
            JdbcClient jdbc, StandingRow standingRow, WhoHasTheBall whoHasTheBall, MyChanges myChanges, Clock clock) {
        this.jdbc = jdbc;
        this.standingRow = standingRow;
        this.whoHasTheBall = whoHasTheBall;
        this.myChanges = myChanges;
        this.clock = clock;
    }

    List<Mine> of(Actor.Person person) {
        return jdbc.sql("""
                        select r.*, %s from standing r where %s order by r.id desc
                        """.formatted(StandingRow.DAYS_OF_HOST, Basis.SELF.condition()))
                .param("subject", person.subject())
                .query((row, _) -> mine(row, Reader.PERSON))
                .list();
    }

    /// Whether somebody is let see how a person's referrals go.
    boolean mayHelp(UUID person, Actor.Person helper) {
        return jdbc.sql("""
                        select exists (
                            select from people_helped_by(:subject, 'SEE_REFERRALS', now(), true) as helped (id)
                             where helped.id = :person)
                        """)
                .param("person", person)
                .param("subject", helper.subject())
                .query(Boolean.class)
                .single();
    }

    /// Those of one person whom an account helps.
    List<Mine> ofHelped(UUID person, Actor.Person helper) {
        return jdbc.sql("""
                        select r.*, %s from standing r
                         where r.person_id in (select ids_of_person(:person)) and %s
                         order by r.id desc
                        """.formatted(StandingRow.DAYS_OF_HOST, Basis.PROXY.condition()))
                .param("person", person)
                .param("subject", helper.subject())
                .query((row, _) -> mine(row, Reader.PROXY))
                .list();
    }

    private Mine mine(ResultSet row, Reader reader) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ball = whoHasTheBall.of(standingRow.read(row), reader, clock.instant());
        return new Mine(
                id,
                row.getObject("canonical_id", UUID.class),
                row.getString("reference"),
                reader == Reader.PROXY ? null : referrer(row),
                StandingRow.instant(row, "submitted_at"),
                StandingRow.stage(row).word(),
                new Sentence(ball.sentence()),
                appointments(id, reader),
                offers(id),
                namedServices(id),
                reader == Reader.PROXY ? List.of() : myChanges.of(id));
    }

    private static String referrer(ResultSet row) throws SQLException {
        if (row.getObject("referrer_id") == null) {
            return "You yourself";
        }
        var referrer = row.getString("referrer_name");
        return referrer == null ? "A partner organisation" : referrer;
    }

    private List<Appointment> appointments(UUID referral, Reader reader) {
        return jdbc.sql("""
                        select id, kind, starts_at, case when :showsPlace then nullif(concat_ws(', ', place, postcode), '') end as place
                          from appointment
                         where referral_id = :referral and ended_as is distinct from 'MOVED'
                           and ended_as is distinct from 'CANCELLED'
                         order by starts_at, id
                        """)
                .param("showsPlace", reader == Reader.PERSON)
                .param("referral", referral)
                .query(DataClassRowMapper.newInstance(Appointment.class))
                .list();
    }

    private List<NamedService> namedServices(UUID referral) {
        return jdbc.sql("""
                        select coalesce(l.name, 'A service') as name
                          from named_service n left join listing l on l.service_id = n.service_id
                         where n.referral_id = :referral order by n.named_at, name
                        """)
                .param("referral", referral)
                .query(DataClassRowMapper.newInstance(NamedService.class))
                .list();
    }

    private List<Offer> offers(UUID referral) {
        return jdbc.sql("""
                        select coalesce(l.name, 'A group') as service_name, lower(o.state) as state
                          from offer o left join listing l on l.service_id = o.service_id
                         where o.referral_id = :referral order by o.id
                        """)
                .param("referral", referral)
                .query(DataClassRowMapper.newInstance(Offer.class))
                .list();
    }
}

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

/// The person's own referrals, newest first.
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

    record Mine(
            UUID id,
            UUID personId,
            String reference,
            String referredBy,
            Instant submittedAt,
            String state,
            Sentence ball,
            List<Appointment> appointments,
            List<Offer> offers) {}

    private final JdbcClient jdbc;
    private final StandingRow standingRow;
    private final WhoHasTheBall whoHasTheBall;
    private final Clock clock;

    MyReferrals(JdbcClient jdbc, StandingRow standingRow, WhoHasTheBall whoHasTheBall, Clock clock) {
        this.jdbc = jdbc;
        this.standingRow = standingRow;
        this.whoHasTheBall = whoHasTheBall;
        this.clock = clock;
    }

    List<Mine> of(Actor.Person person) {
        return jdbc.sql("select r.* from standing r where " + Basis.SELF.condition() + " order by r.id desc")
                .param("subject", person.subject())
                .query((row, _) -> mine(row))
                .list();
    }

    private Mine mine(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var referrer = row.getString("referrer_name");
        var ball = whoHasTheBall.of(standingRow.read(row), Reader.PERSON, clock.instant());
        return new Mine(
                id,
                row.getObject("canonical_id", UUID.class),
                row.getString("reference"),
                referrer == null ? "A partner organisation" : referrer,
                StandingRow.instant(row, "submitted_at"),
                StandingRow.stage(row).word(),
                new Sentence(ball.sentence()),
                appointments(id),
                offers(id));
    }

    private List<Appointment> appointments(UUID referral) {
        return jdbc.sql("""
                        select id, kind, starts_at, place from appointment
                         where referral_id = :referral order by starts_at, id
                        """)
                .param("referral", referral)
                .query(DataClassRowMapper.newInstance(Appointment.class))
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

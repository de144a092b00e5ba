package org.whatmatters.person.identity.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.Intake;
import org.whatmatters.person.identity.Resemblance;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonId;

@Repository
class JdbcIdentities implements Identities {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Identity hold(PersonId id) {
        jdbc.sql("""
                        insert into identity (person_id, canonical_id, match_state, version)
                        values (:id, :id, 'AWAITED', 0)
                        on conflict do nothing
                        """).param("id", id.value()).update();
        return jdbc.sql("select * from identity where person_id = :id for no key update")
                .param("id", id.value())
                .query((row, _) -> identity(row))
                .single();
    }

    @Override
    public PersonId heldCanonical(PersonId record) {
        return jdbc.sql("select canonical_id from identity where person_id = :id for key share")
                .param("id", record.value())
                .query((row, _) -> new PersonId(row.getObject("canonical_id", UUID.class)))
                .single();
    }

    @Override
    public List<Identity> holdAll(PersonId one, PersonId other) {
        // First the records: once they are held, no id that this statement cannot see yet is led there any more.
        jdbc.sql("select person_id from identity where person_id in (:one, :other) order by person_id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query((_, _) -> true)
                .list();
        return jdbc.sql("""
                        select * from identity where canonical_id in (:one, :other) order by person_id for update
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> identity(row))
                .list();
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("canonical_id", UUID.class)),
                MatchState.valueOf(row.getString("match_state")),
                row.getLong("version"));
    }

    @Override
    public void lead(Identity identity) {
        jdbc.sql("""
                        update identity
                           set canonical_id = :canonical, match_state = :state, version = :version
                         where person_id = :id
                        """)
                .param("canonical", identity.canonical().value())
                .param("state", identity.state().name())
                .param("version", identity.version())
                .param("id", identity.id().value())
                .update();
    }

    @Override
    public void answer(Identity answered, Intake intake, List<Resemblance> candidates) {
        lead(answered);
        keep(intake);
        candidates.forEach(candidate -> keep(answered.id(), candidate));
    }

    private void keep(Intake intake) {
        jdbc.sql("""
                        insert into intake (referral_id, person_id, nhs_number, answered_at)
                        values (:referral, :person, :nhsNumber, :at)
                        """)
                .param("referral", intake.referral())
                .param("person", intake.person().value())
                .param(
                        "nhsNumber",
                        Optional.ofNullable(intake.details().nhsNumber())
                                .map(NhsNumber::digits)
                                .orElse(null))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(PersonId person, Resemblance candidate) {
        jdbc.sql("""
                        insert into candidate (id, version, person_id, resembles, score, noticed_at)
                        values (:id, 1, :person, :resembles, :score, :at)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("resembles", candidate.person().value())
                .param("score", candidate.score())
                .update();
    }
}

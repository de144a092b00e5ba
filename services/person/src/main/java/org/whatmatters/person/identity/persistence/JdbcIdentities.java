package org.whatmatters.person.identity.persistence;

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
                .query((row, _) -> new Identity(
                        id,
                        new PersonId(row.getObject("canonical_id", UUID.class)),
                        MatchState.valueOf(row.getString("match_state")),
                        row.getLong("version")))
                .single();
    }

    @Override
    public void answer(Identity answered, Intake intake, List<Resemblance> candidates) {
        jdbc.sql("""
                        update identity
                           set canonical_id = :canonical, match_state = :state, version = :version
                         where person_id = :id
                        """)
                .param("canonical", answered.canonical().value())
                .param("state", answered.state().name())
                .param("version", answered.version())
                .param("id", answered.id().value())
                .update();
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
        jdbc.sql("insert into candidate (person_id, resembles, score) values (:person, :resembles, :score)")
                .param("person", person.value())
                .param("resembles", candidate.person().value())
                .param("score", candidate.score())
                .update();
    }
}

package org.whatmatters.careplan.circle.persistence;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.circle.AccessState;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.careplan.circle.Standing;

@Repository
class JdbcKnownCircles implements KnownCircles {

    private final JdbcClient jdbc;

    JdbcKnownCircles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Opened<PersonId>> whoIs(UUID person, Reader reader) {
        return jdbc.sql("""
                        select s.person_id, s.basis, s.may_write
                          from standing(:person, :organisation::uuid, :account::uuid, :at) s
                        """)
                .param("organisation", reader.organisation())
                .param("account", reader.account())
                .param("at", reader.at().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .query((row, _) -> {
                    var canonical = new PersonId(row.getObject("person_id", UUID.class));
                    var basis = Standing.Basis.valueOf(row.getString("basis"));
                    return new Opened<>(canonical, new Standing(canonical, basis, row.getBoolean("may_write")));
                })
                .optional();
    }

    @Override
    public void learn(AccessState state) {
        var isNews = jdbc.sql("""
                        insert into access_state as known (person_id, version) values (:person, :version)
                        on conflict (person_id) do update set version = excluded.version
                         where known.version < excluded.version
                        """)
                .param("person", state.person().value())
                .param("version", state.version())
                .update();
        if (isNews == 1) {
            replace(state);
        }
    }

    private void replace(AccessState state) {
        var person = state.person().value();
        jdbc.sql("delete from relationship where person_id = :person")
                .param("person", person)
                .update();
        jdbc.sql("delete from account where person_id = :person")
                .param("person", person)
                .update();
        for (var relationship : state.relationships()) {
            var until = relationship.until();
            jdbc.sql("""
                            insert into relationship (person_id, organisation_id, kind, valid_from, valid_until)
                            values (:person, :organisation, :kind, :from, :until::timestamptz)
                            on conflict do nothing
                            """)
                    .param("person", person)
                    .param("organisation", relationship.organisation())
                    .param("kind", relationship.kind())
                    .param("from", relationship.from().atOffset(ZoneOffset.UTC))
                    .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                    .update();
        }
        for (var account : state.accounts()) {
            jdbc.sql("insert into account (person_id, subject) values (:person, :subject) on conflict do nothing")
                    .param("person", person)
                    .param("subject", account)
                    .update();
        }
    }

    @Override
    public void learnIdentity(UUID anyId, PersonId person, long version) {
        jdbc.sql("""
                        insert into person_alias as known (person_id, canonical_id, version)
                        values (:anyId, :canonical, :version)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, version = excluded.version
                         where known.version < excluded.version
                        """)
                .param("anyId", anyId)
                .param("canonical", person.value())
                .param("version", version)
                .update();
    }
}

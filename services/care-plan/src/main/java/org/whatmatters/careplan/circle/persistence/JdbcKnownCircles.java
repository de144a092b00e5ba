package org.whatmatters.careplan.circle.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.circle.AccessState;
import org.whatmatters.careplan.circle.Identity;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.careplan.circle.Standing;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcKnownCircles implements KnownCircles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcKnownCircles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
    public void learn(List<AccessState> states) {
        var told = json.writeValueAsString(states);
        var news = jdbc.sql("""
                        insert into access_state as known (person_id, version)
                        select (told.person ->> 'value')::uuid, told.version
                          from jsonb_to_recordset(:states::jsonb) as told (person jsonb, version bigint)
                        on conflict (person_id) do update set version = excluded.version
                         where known.version < excluded.version
                        returning person_id
                        """)
                .param("states", told)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list()
                .toArray(UUID[]::new);
        for (var table : List.of("relationship", "account")) {
            jdbc.sql("delete from " + table + " where person_id = any(:news)")
                    .param("news", news)
                    .update();
        }
        jdbc.sql("""
                        insert into relationship (person_id, organisation_id, kind, valid_from, valid_until)
                        select (told.person ->> 'value')::uuid, one.organisation, one.kind, one."from", one.until
                          from jsonb_to_recordset(:states::jsonb) as told (person jsonb, relationships jsonb),
                               jsonb_to_recordset(told.relationships)
                                   as one (organisation uuid, kind text, "from" timestamptz, until timestamptz)
                         where (told.person ->> 'value')::uuid = any(:news)
                        on conflict do nothing
                        """).param("states", told).param("news", news).update();
        jdbc.sql("""
                        insert into account (person_id, subject)
                        select (told.person ->> 'value')::uuid, one.subject::uuid
                          from jsonb_to_recordset(:states::jsonb) as told (person jsonb, accounts jsonb),
                               jsonb_array_elements_text(told.accounts) as one (subject)
                         where (told.person ->> 'value')::uuid = any(:news)
                        on conflict do nothing
                        """).param("states", told).param("news", news).update();
    }

    @Override
    public void learnIdentities(List<Identity> identities) {
        jdbc.sql("""
                        insert into person_alias as known (person_id, canonical_id, version)
                        select told."anyId", (told.person ->> 'value')::uuid, told.version
                          from jsonb_to_recordset(:identities::jsonb) as told ("anyId" uuid, person jsonb, version bigint)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, version = excluded.version
                         where known.version < excluded.version
                        """).param("identities", json.writeValueAsString(identities)).update();
    }
}

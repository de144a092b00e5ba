package org.whatmatters.insight.reach.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.insight.reach.People;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPeople(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void learnIdentities(List<Identity> news) {
        jdbc.sql("""
                        insert into person_alias as known (person_key, canonical_key, circle_version, version)
                        select told.person ->> 'value', told.canonical ->> 'value', told."circleVersion", told.version
                          from jsonb_to_recordset(:news::jsonb)
                                   as told (person jsonb, canonical jsonb, "circleVersion" bigint, version bigint)
                        on conflict (person_key) do update
                           set canonical_key = excluded.canonical_key, circle_version = excluded.circle_version,
                               version = excluded.version
                         where known.version < excluded.version
                        """).param("news", json.writeValueAsString(news)).update();
    }

    @Override
    public void learnRestrictions(List<Restriction> news) {
        jdbc.sql("""
                        insert into restriction as known (person_key, restricted, version)
                        select told.person ->> 'value', told.restricted, told.version
                          from jsonb_to_recordset(:news::jsonb)
                                   as told (person jsonb, restricted boolean, version bigint)
                        on conflict (person_key) do update
                           set restricted = excluded.restricted, version = excluded.version
                         where known.version < excluded.version
                        """).param("news", json.writeValueAsString(news)).update();
    }
}

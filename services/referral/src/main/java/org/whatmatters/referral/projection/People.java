package org.whatmatters.referral.projection;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.person.PersonProfileV1;
import tools.jackson.databind.json.JsonMapper;

/// Whom an id means, what a worklist calls them, and whether they have died. The newest version wins.
@Repository
public class People {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    People(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The id under which the person is known now; the same until somebody says otherwise.
    public UUID canonical(UUID id) {
        return jdbc.sql("select canonical_person(:id)")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /// @param profiles at most one for each person
    void recordNames(List<PersonProfileV1> profiles) {
        jdbc.sql("""
                        insert into person_name (person_id, display_name, birth_date, died, version)
                        select told."personId", told."displayName", told."birthDate",
                               coalesce(told."deathConfirmed", false), told.version
                          from jsonb_to_recordset(:profiles::jsonb)
                                   as told ("personId" uuid, "displayName" text, "birthDate" text,
                                            "deathConfirmed" boolean, version bigint)
                        on conflict (person_id) do update
                           set display_name = excluded.display_name, birth_date = excluded.birth_date,
                               died = excluded.died, version = excluded.version
                         where person_name.version < excluded.version
                        """).param("profiles", json.writeValueAsString(profiles)).update();
    }

    /// These people have been erased.
    void forgetNames(List<UUID> people) {
        jdbc.sql("delete from person_name where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .update();
    }
}

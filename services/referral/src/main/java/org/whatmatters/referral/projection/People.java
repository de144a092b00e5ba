package org.whatmatters.referral.projection;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import tools.jackson.databind.json.JsonMapper;

/// Who an id means, what a worklist calls them, and who signs in as them. Of each, the newest version wins.
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
        return jdbc.sql("select canonical_id from person_alias where person_id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(id);
    }

    /// Who the ids mean from now on.
    ///
    /// @param identities at most one for each id
    public void recordIdentities(List<PersonIdentityV1> identities) {
        jdbc.sql("""
                        insert into person_alias (person_id, canonical_id, match_state, version)
                        select told."personId", told."canonicalPersonId", told."matchState", told.version
                          from jsonb_to_recordset(:identities::jsonb)
                                   as told ("personId" uuid, "canonicalPersonId" uuid, "matchState" text, version bigint)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, match_state = excluded.match_state,
                               version = excluded.version
                         where person_alias.version < excluded.version
                        """).param("identities", json.writeValueAsString(identities)).update();
    }

    /// @param profiles at most one for each person
    void recordNames(List<PersonProfileV1> profiles) {
        jdbc.sql("""
                        insert into person_name (person_id, display_name, birth_date, version)
                        select told."personId", told."displayName", told."birthDate", told.version
                          from jsonb_to_recordset(:profiles::jsonb)
                                   as told ("personId" uuid, "displayName" text, "birthDate" text, version bigint)
                        on conflict (person_id) do update
                           set display_name = excluded.display_name, birth_date = excluded.birth_date,
                               version = excluded.version
                         where person_name.version < excluded.version
                        """).param("profiles", json.writeValueAsString(profiles)).update();
    }

    /// These people have been erased.
    void forgetNames(List<UUID> people) {
        jdbc.sql("delete from person_name where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    void forgetAccounts(List<UUID> people) {
        jdbc.sql("delete from person_account where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /// Only the person's own sign-in: what others may see in their name is not decided yet.
    ///
    /// @param circles at most one for each person
    void recordAccounts(List<PersonAccessV1> circles) {
        var told = json.writeValueAsString(circles);
        var news = jdbc.sql("""
                        insert into person_access (person_id, version)
                        select told."personId", told.version
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, version bigint)
                        on conflict (person_id) do update set version = excluded.version
                         where person_access.version < excluded.version
                        returning person_id
                        """)
                .param("circles", told)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
        forgetAccounts(news);
        jdbc.sql("""
                        insert into person_account (subject, person_id)
                        select one.subject, told."personId"
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, accounts jsonb),
                               jsonb_to_recordset(told.accounts) as one (subject uuid, kind text)
                         where told."personId" = any(:news) and one.kind = 'SELF'
                        on conflict do nothing
                        """)
                .param("circles", told)
                .param("news", news.toArray(UUID[]::new))
                .update();
    }
}

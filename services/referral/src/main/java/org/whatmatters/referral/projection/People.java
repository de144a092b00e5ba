package org.whatmatters.referral.projection;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.contracts.person.PersonProfileV1;

/// Who an id means, what a worklist calls them, and who signs in as them. Of each, the newest version wins.
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The id under which the person is known now; the same until somebody says otherwise.
    public UUID canonical(UUID id) {
        return jdbc.sql("select canonical_id from person_alias where person_id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(id);
    }

    public void record(PersonIdentityV1 identity) {
        jdbc.sql("""
                        insert into person_alias (person_id, canonical_id, match_state, version)
                        values (:id, :canonical, :matchState, :version)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, match_state = excluded.match_state,
                               version = excluded.version
                         where person_alias.version < excluded.version
                        """)
                .param("id", identity.personId())
                .param("canonical", identity.canonicalPersonId())
                .param("matchState", identity.matchState())
                .param("version", identity.version())
                .update();
    }

    void record(PersonProfileV1 profile) {
        jdbc.sql("""
                        insert into person_name (person_id, display_name, birth_date, version)
                        values (:id, :displayName, :birthDate, :version)
                        on conflict (person_id) do update
                           set display_name = excluded.display_name, birth_date = excluded.birth_date,
                               version = excluded.version
                         where person_name.version < excluded.version
                        """)
                .param("id", profile.personId())
                .param("displayName", profile.displayName())
                .param("birthDate", profile.birthDate())
                .param("version", profile.version())
                .update();
    }

    /// The person has been erased.
    void forgetName(UUID id) {
        jdbc.sql("delete from person_name where person_id = :id")
                .param("id", id)
                .update();
    }

    void forgetAccounts(UUID id) {
        jdbc.sql("delete from person_account where person_id = :id")
                .param("id", id)
                .update();
    }

    void record(PersonAccessV1 access) {
        var isNews = jdbc.sql("""
                        insert into person_access (person_id, version) values (:id, :version)
                        on conflict (person_id) do update set version = excluded.version
                         where person_access.version < excluded.version
                        """)
                .param("id", access.personId())
                .param("version", access.version())
                .update();
        if (isNews == 1) {
            forgetAccounts(access.personId());
            addAccounts(access);
        }
    }

    private void addAccounts(PersonAccessV1 access) {
        // Only the person's own sign-in: what others may see in their name is not decided yet.
        access.accounts().stream()
                .filter(account -> account.kind().equals("SELF"))
                .forEach(account -> jdbc.sql("""
                                insert into person_account (subject, person_id) values (:subject, :id)
                                on conflict do nothing
                                """)
                        .param("subject", account.subject())
                        .param("id", access.personId())
                        .update());
    }
}

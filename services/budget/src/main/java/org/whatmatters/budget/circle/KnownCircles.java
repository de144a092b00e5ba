package org.whatmatters.budget.circle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonIdentityV1;

/// Who stands in a relationship with whom, and which ids mean the same person. Learnt in any order; what is not newer
/// than what is known changes nothing. The rules on it are functions of the database: see `V001__create_circle.sql`.
@Repository
public class KnownCircles {

    private final JdbcClient jdbc;

    KnownCircles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the organisation hosts the person now, and is still at work.
    public boolean works(UUID organisation, UUID person, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from people_hosted_by(:organisation, :at) h
                                        where h.person_id = :person and h.still_at_work)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void learn(PersonAccessV1 access) {
        if (isNews(access.personId(), access.version())) {
            forget(access.personId());
            access.relationships().forEach(relationship -> add(access.personId(), relationship));
            access.accounts().stream()
                    .filter(account -> account.kind().equals("SELF"))
                    .forEach(account -> addAccount(access.personId(), account.subject()));
        }
    }

    /// The person has been erased: nobody stands in their circle.
    void learnGone(UUID person, long version) {
        if (isNews(person, version)) {
            forget(person);
        }
    }

    void learn(PersonIdentityV1 identity) {
        jdbc.sql("""
                        insert into person_alias as known (person_id, canonical_id, version)
                        values (:person, :canonical, :version)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, version = excluded.version
                         where known.version < excluded.version
                        """)
                .param("person", identity.personId())
                .param("canonical", identity.canonicalPersonId())
                .param("version", identity.version())
                .update();
    }

    private boolean isNews(UUID person, long version) {
        return jdbc.sql("""
                        insert into access_state as known (person_id, version) values (:person, :version)
                        on conflict (person_id) do update set version = excluded.version
                         where known.version < excluded.version
                        """).param("person", person).param("version", version).update() == 1;
    }

    private void forget(UUID person) {
        for (var table : List.of("relationship", "account")) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .param("person", person)
                    .update();
        }
    }

    private void add(UUID person, PersonAccessV1.Relationship relationship) {
        var until = relationship.until();
        jdbc.sql("""
                        insert into relationship (person_id, organisation_id, kind, valid_from, valid_until)
                        values (:person, :organisation, :kind, :from, :until::timestamptz)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("organisation", relationship.organisationId())
                .param("kind", relationship.kind())
                .param("from", relationship.from().atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void addAccount(UUID person, UUID subject) {
        jdbc.sql("insert into account (person_id, subject) values (:person, :subject) on conflict do nothing")
                .param("person", person)
                .param("subject", subject)
                .update();
    }
}

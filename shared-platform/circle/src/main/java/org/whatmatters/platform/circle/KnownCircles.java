package org.whatmatters.platform.circle;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonIdentityV1;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the circles in PostgreSQL. Learnt in any order; what is not newer than what is known changes nothing.
final class KnownCircles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownCircles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// That something is known of a person which was not before.
    ///
    /// @param narrowed whether something was taken away from somebody
    record News(UUID person, boolean narrowed, long version) {}

    /// Replaces what was known of these people.
    ///
    /// @param circles at most one for each person
    /// @return of whom it was news
    List<News> learnCircles(List<PersonAccessV1> circles) {
        var told = json.writeValueAsString(circles);
        var news = jdbc.sql("""
                        insert into access_state as known (person_id, restricted, named, narrowed_in, version)
                        select told."personId", told.restricted, told.named, told."narrowedIn", told.version
                          from jsonb_to_recordset(:circles::jsonb)
                                   as told ("personId" uuid, restricted boolean, named uuid[], "narrowedIn" bigint,
                                            version bigint)
                        on conflict (person_id) do update
                           set restricted = excluded.restricted, named = excluded.named,
                               narrowed_in = excluded.narrowed_in, version = excluded.version
                         where known.version < excluded.version
                        returning new.person_id, new.narrowed_in > coalesce(old.narrowed_in, 0) as narrowed, new.version
                        """)
                .param("circles", told)
                .query((row, _) -> new News(
                        row.getObject("person_id", UUID.class), row.getBoolean("narrowed"), row.getLong("version")))
                .list();
        var people = news.stream().map(News::person).toArray(UUID[]::new);
        for (var table : List.of("relationship", "account", "agreement", "override", "proxy", "subject_access")) {
            jdbc.sql("delete from " + table + " where person_id = any(:news)")
                    .param("news", people)
                    .update();
        }
        learnRelationships(told, people);
        learnAccounts(told, people);
        learnAgreements(told, people);
        learnOverrides(told, people);
        learnProxies(told, people);
        learnSubjectAccesses(told, people);
        return news;
    }

    private void learnRelationships(String told, UUID[] news) {
        jdbc.sql("""
                        insert into relationship (person_id, organisation_id, kind, valid_from, valid_until)
                        select told."personId", one."organisationId", one.kind, one."from", one.until
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, relationships jsonb),
                               jsonb_to_recordset(told.relationships)
                                   as one ("organisationId" uuid, kind text, "from" timestamptz, until timestamptz)
                         where told."personId" = any(:news)
                        on conflict do nothing
                        """).param("circles", told).param("news", news).update();
    }

    private void learnAccounts(String told, UUID[] news) {
        jdbc.sql("""
                        insert into account (person_id, subject)
                        select told."personId", one.subject
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, accounts jsonb),
                               jsonb_to_recordset(told.accounts) as one (subject uuid, kind text)
                         where told."personId" = any(:news) and one.kind = 'SELF'
                        on conflict do nothing
                        """).param("circles", told).param("news", news).update();
    }

    private void learnAgreements(String told, UUID[] news) {
        jdbc.sql("""
                        insert into agreement (person_id, organisation_id, headings, feedback, texts, valid_until)
                        select told."personId", one."organisationId", one.headings, one.feedback, one.texts, one.until
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, agreements jsonb),
                               jsonb_to_recordset(told.agreements)
                                   as one ("organisationId" uuid, headings text[], feedback text, texts text,
                                           until timestamptz)
                         where told."personId" = any(:news)
                        on conflict do nothing
                        """).param("circles", told).param("news", news).update();
    }

    private void learnOverrides(String told, UUID[] news) {
        jdbc.sql("""
                        insert into override (id, person_id, organisation_id, subject, headings, valid_until)
                        select one.id, told."personId", one."organisationId", one.subject, one.headings, one.until
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, overrides jsonb),
                               jsonb_to_recordset(told.overrides)
                                   as one (id uuid, "organisationId" uuid, subject uuid, headings text[],
                                           until timestamptz)
                         where told."personId" = any(:news)
                        on conflict do nothing
                        """).param("circles", told).param("news", news).update();
    }

    private void learnProxies(String told, UUID[] news) {
        jdbc.sql("""
                        insert into proxy (person_id, subject, name, headings, scopes, valid_until)
                        select told."personId", one.subject, one.name, one.headings, one.scopes, one.until
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, proxies jsonb),
                               jsonb_to_recordset(told.proxies)
                                   as one (subject uuid, name text, headings text[], scopes text[], until timestamptz)
                         where told."personId" = any(:news)
                        on conflict do nothing
                        """).param("circles", told).param("news", news).update();
    }

    private void learnSubjectAccesses(String told, UUID[] news) {
        jdbc.sql("""
                        insert into subject_access (order_id, person_id, subject, valid_until)
                        select one."orderId", told."personId", one.subject, one.until
                          from jsonb_to_recordset(:circles::jsonb) as told ("personId" uuid, "subjectAccesses" jsonb),
                               jsonb_to_recordset(told."subjectAccesses")
                                   as one ("orderId" uuid, subject uuid, until timestamptz)
                         where told."personId" = any(:news)
                        on conflict do nothing
                        """).param("circles", told).param("news", news).update();
    }

    /// Whom the ids mean from now on.
    ///
    /// @param identities at most one for each id
    void learnIdentities(List<PersonIdentityV1> identities) {
        jdbc.sql("""
                        insert into person_alias as known (person_id, canonical_id, match_state, circle_version, version)
                        select told."personId", told."canonicalPersonId", told."matchState", told."circleVersion",
                               told.version
                          from jsonb_to_recordset(:identities::jsonb)
                                   as told ("personId" uuid, "canonicalPersonId" uuid, "matchState" text,
                                            "circleVersion" bigint, version bigint)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, match_state = excluded.match_state,
                               circle_version = excluded.circle_version, version = excluded.version
                         where known.version < excluded.version
                        """).param("identities", json.writeValueAsString(identities)).update();
    }
}

package org.whatmatters.notification.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.people.Access;
import org.whatmatters.notification.people.Identity;
import org.whatmatters.notification.people.KnownReach;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.PhoneNumber;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotAUkMobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;
import org.whatmatters.notification.people.UkMobile;
import org.whatmatters.notification.people.application.People;
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
    public Optional<Reach> reach(PersonId person) {
        return jdbc.sql("""
                        select texting, number, mobile, language
                          from reach
                         where person_id =
                               coalesce((select canonical_id from person_alias where person_id = :person), :person)
                        """)
                .param("person", person.value())
                .query((row, _) -> toReach(row))
                .optional();
    }

    private static Reach toReach(ResultSet row) throws SQLException {
        PhoneNumber number = switch (row.getString("number")) {
            case "MOBILE" -> new Mobile(new UkMobile(row.getString("mobile")));
            case "NOT_A_UK_MOBILE" -> new NotAUkMobile();
            default -> new NotGiven(); // The column's check allows no fourth.
        };
        return new Reach(SafeToText.valueOf(row.getString("texting")), number, row.getString("language"));
    }

    @Override
    public List<PersonId> keepReach(List<KnownReach> known) {
        return jdbc.sql("""
                        insert into reach (person_id, version, texting, number, mobile, language)
                        select told.person, told.version, told.texting, told.number, told.mobile, told.language
                          from jsonb_to_recordset(:reaches::jsonb)
                                   as told (person uuid, version bigint, texting text, number text, mobile text,
                                            language text)
                        on conflict (person_id) do update
                           set version = excluded.version, texting = excluded.texting, number = excluded.number,
                               mobile = excluded.mobile, language = excluded.language
                         where reach.version < excluded.version
                        returning person_id
                        """)
                .param(
                        "reaches",
                        json.writeValueAsString(known.stream().map(ReachRow::of).toList()))
                .query(JdbcPeople::toPersonId)
                .list();
    }

    /// A reach as its table has it.
    private record ReachRow(
            UUID person,
            long version,
            SafeToText texting,
            String number,
            @Nullable String mobile,
            String language) {

        static ReachRow of(KnownReach known) {
            var reach = known.reach();
            var number = switch (reach.number()) {
                case Mobile _ -> "MOBILE";
                case NotAUkMobile _ -> "NOT_A_UK_MOBILE";
                case NotGiven _ -> "NOT_GIVEN";
            };
            var mobile = reach.number() instanceof Mobile(var uk) ? uk.e164() : null;
            return new ReachRow(
                    known.person().value(), known.version(), reach.texting(), number, mobile, reach.language());
        }
    }

    @Override
    public void forget(PersonId person) {
        jdbc.sql("delete from reach where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<PersonId> keepIdentities(List<Identity> identities) {
        return jdbc.sql("""
                        insert into person_alias (person_id, canonical_id, version)
                        select (told."anyId" ->> 'value')::uuid, (told.canonical ->> 'value')::uuid, told.version
                          from jsonb_to_recordset(:identities::jsonb)
                                   as told ("anyId" jsonb, canonical jsonb, version bigint)
                        on conflict (person_id) do update
                           set canonical_id = excluded.canonical_id, version = excluded.version
                         where person_alias.version < excluded.version
                        returning person_id
                        """)
                .param("identities", json.writeValueAsString(identities))
                .query(JdbcPeople::toPersonId)
                .list();
    }

    @Override
    public void keepAccess(List<Access> access) {
        var told = json.writeValueAsString(access);
        var news = jdbc.sql("""
                        insert into person_access (person_id, version)
                        select (told.person ->> 'value')::uuid, told.version
                          from jsonb_to_recordset(:access::jsonb) as told (person jsonb, version bigint)
                        on conflict (person_id) do update set version = excluded.version
                         where person_access.version < excluded.version
                        returning person_id
                        """)
                .param("access", told)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list()
                .toArray(UUID[]::new);
        for (var table : List.of("relationship", "account")) {
            jdbc.sql("delete from " + table + " where person_id = any(:news)")
                    .param("news", news)
                    .update();
        }
        jdbc.sql("""
                        insert into relationship (person_id, organisation_id, kind, from_at, until_at)
                        select (told.person ->> 'value')::uuid, one.organisation, one.kind, one."from", one.until
                          from jsonb_to_recordset(:access::jsonb) as told (person jsonb, relationships jsonb),
                               jsonb_to_recordset(told.relationships)
                                   as one (organisation uuid, kind text, "from" timestamptz, until timestamptz)
                         where (told.person ->> 'value')::uuid = any(:news)
                        """).param("access", told).param("news", news).update();
        jdbc.sql("""
                        insert into account (person_id, subject)
                        select (told.person ->> 'value')::uuid, one.subject::uuid
                          from jsonb_to_recordset(:access::jsonb) as told (person jsonb, subjects jsonb),
                               jsonb_array_elements_text(told.subjects) as one (subject)
                         where (told.person ->> 'value')::uuid = any(:news)
                        on conflict do nothing
                        """).param("access", told).param("news", news).update();
    }

    @Override
    public List<PersonId> with(UkMobile number) {
        return jdbc.sql("select person_id from reach where mobile = :mobile")
                .param("mobile", number.e164())
                .query(JdbcPeople::toPersonId)
                .list();
    }

    @Override
    public List<UUID> idsOf(List<PersonId> people) {
        return jdbc.sql("""
                        with meant (id) as (
                            select distinct coalesce(known.canonical_id, asked.id)
                              from unnest(:people) as asked (id)
                              left join person_alias known on known.person_id = asked.id
                        )
                        select id from meant
                        union select person_id from person_alias where canonical_id in (select id from meant)
                        union select unnest(:people)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static PersonId toPersonId(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }
}

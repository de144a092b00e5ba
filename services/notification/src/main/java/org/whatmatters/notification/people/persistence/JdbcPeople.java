package org.whatmatters.notification.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.people.Access;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.PhoneNumber;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotAUkMobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.SafeToText;
import org.whatmatters.notification.people.UkMobile;
import org.whatmatters.notification.people.application.People;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    public boolean keepReach(PersonId person, long version, Reach reach) {
        var number = switch (reach.number()) {
            case Mobile _ -> "MOBILE";
            case NotAUkMobile _ -> "NOT_A_UK_MOBILE";
            case NotGiven _ -> "NOT_GIVEN";
        };
        var mobile = reach.number() instanceof Mobile(var known) ? known.e164() : null;
        return jdbc.sql("""
                                insert into reach (person_id, version, texting, number, mobile, language)
                                values (:person, :version, :texting, :number, :mobile, :language)
                                on conflict (person_id) do update
                                   set version = excluded.version, texting = excluded.texting,
                                       number = excluded.number, mobile = excluded.mobile,
                                       language = excluded.language
                                 where reach.version < excluded.version
                                """)
                        .param("person", person.value())
                        .param("version", version)
                        .param("texting", reach.texting().name())
                        .param("number", number)
                        .param("mobile", mobile)
                        .param("language", reach.language())
                        .update()
                == 1;
    }

    @Override
    public void forget(PersonId person) {
        jdbc.sql("delete from reach where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public boolean keepIdentity(PersonId person, PersonId canonical, long version) {
        return jdbc.sql("""
                                insert into person_alias (person_id, canonical_id, version)
                                values (:person, :canonical, :version)
                                on conflict (person_id) do update
                                   set canonical_id = excluded.canonical_id, version = excluded.version
                                 where person_alias.version < excluded.version
                                """)
                        .param("person", person.value())
                        .param("canonical", canonical.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean keepAccess(Access access) {
        var news = jdbc.sql("""
                                insert into person_access (person_id, version) values (:person, :version)
                                on conflict (person_id) do update set version = excluded.version
                                 where person_access.version < excluded.version
                                """)
                        .param("person", access.person().value())
                        .param("version", access.version())
                        .update()
                == 1;
        if (news) {
            replaceAccess(access);
        }
        return news;
    }

    private void replaceAccess(Access access) {
        jdbc.sql("delete from relationship where person_id = :person")
                .param("person", access.person().value())
                .update();
        jdbc.sql("delete from account where person_id = :person")
                .param("person", access.person().value())
                .update();
        for (var relationship : access.relationships()) {
            jdbc.sql("""
                            insert into relationship (person_id, organisation_id, kind, from_at, until_at)
                            values (:person, :organisation, :kind, :from, :until)
                            """)
                    .param("person", access.person().value())
                    .param("organisation", relationship.organisation())
                    .param("kind", relationship.kind())
                    .param("from", at(relationship.from()))
                    .param("until", at(relationship.until()))
                    .update();
        }
        for (var subject : access.subjects()) {
            jdbc.sql("insert into account (person_id, subject) values (:person, :subject) on conflict do nothing")
                    .param("person", access.person().value())
                    .param("subject", subject)
                    .update();
        }
    }

    @Override
    public List<PersonId> with(UkMobile number) {
        return jdbc.sql("select person_id from reach where mobile = :mobile")
                .param("mobile", number.e164())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public List<UUID> idsOf(PersonId person) {
        return jdbc.sql("""
                        with canonical (id) as (
                            select coalesce((select canonical_id from person_alias where person_id = :person), :person)
                        )
                        select id from canonical
                        union select person_id from person_alias where canonical_id = (select id from canonical)
                        union select cast(:person as uuid)
                        """)
                .param("person", person.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

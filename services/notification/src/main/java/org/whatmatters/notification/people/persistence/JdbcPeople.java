package org.whatmatters.notification.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
                        select texting, number, mobile, language, may_have_died
                          from reach
                         where person_id = canonical_person(:person)
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
        return new Reach(
                SafeToText.valueOf(row.getString("texting")),
                number,
                row.getString("language"),
                row.getBoolean("may_have_died"));
    }

    @Override
    public List<PersonId> keepReach(List<KnownReach> known) {
        return jdbc.sql("""
                        insert into reach (person_id, version, texting, number, mobile, language, may_have_died)
                        select told.person, told.version, told.texting, told.number, told.mobile, told.language,
                               told."mayHaveDied"
                          from jsonb_to_recordset(:reaches::jsonb)
                                   as told (person uuid, version bigint, texting text, number text, mobile text,
                                            language text, "mayHaveDied" boolean)
                        on conflict (person_id) do update
                           set version = excluded.version, texting = excluded.texting, number = excluded.number,
                               mobile = excluded.mobile, language = excluded.language,
                               may_have_died = excluded.may_have_died
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
            String language,
            boolean mayHaveDied) {

        static ReachRow of(KnownReach known) {
            var reach = known.reach();
            var number = switch (reach.number()) {
                case Mobile _ -> "MOBILE";
                case NotAUkMobile _ -> "NOT_A_UK_MOBILE";
                case NotGiven _ -> "NOT_GIVEN";
            };
            var mobile = reach.number() instanceof Mobile(var uk) ? uk.e164() : null;
            return new ReachRow(
                    known.person().value(),
                    known.version(),
                    reach.texting(),
                    number,
                    mobile,
                    reach.language(),
                    reach.mayHaveDied());
        }
    }

    @Override
    public boolean hasRefusedTexts(PersonId person, @Nullable UUID organisation) {
        return jdbc.sql("select has_refused_texts(:person, :organisation::uuid)")
                .param("person", person.value())
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void forget(PersonId person) {
        jdbc.sql("delete from reach where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public List<PersonId> with(UkMobile number) {
        return jdbc.sql("select person_id from reach where mobile = :mobile")
                .param("mobile", number.e164())
                .query(JdbcPeople::toPersonId)
                .list();
    }

    @Override
    public boolean isSaidToBeUnsafe(UkMobile number) {
        return jdbc.sql("select exists (select from reach where mobile = :mobile and texting = 'NO')")
                .param("mobile", number.e164())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UUID> idsOf(List<PersonId> people) {
        return jdbc.sql("""
                        select distinct meant.id
                          from unnest(:people) as asked (id) cross join lateral ids_of_person(asked.id) meant (id)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static PersonId toPersonId(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }
}

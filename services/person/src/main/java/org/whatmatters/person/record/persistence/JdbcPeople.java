package org.whatmatters.person.record.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.People;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.StaleVersion;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<VisibleRecord> findFor(Actor actor, PersonId id, Instant at) {
        return switch (actor) {
            case Actor.Staff staff -> findForHost(staff, id, at);
            case Actor.Person person -> findForSelf(person, id);
        };
    }

    private Optional<VisibleRecord> findForHost(Actor.Staff staff, PersonId id, Instant at) {
        return jdbc.sql("""
                        select p.*, i.match_state, may_change_person(p.id, :organisation, :worker) as may_be_changed,
                               exists (select from restricted_record r where r.person_id = p.id) as is_restricted
                          from identity i
                          join person p on p.id = i.canonical_id
                         where i.person_id = :id and may_read_person(p.id, :organisation, :worker, :at)
                        """)
                .param("id", id.value())
                .param("organisation", staff.organisationId())
                .param("worker", staff.subject())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> visible(row))
                .optional();
    }

    @Override
    public Optional<VisibleRecord> findThroughBrokenGlass(Actor.Staff staff, PersonId id, Instant at) {
        return jdbc.sql("""
                        select p.*, i.match_state, false as may_be_changed, false as is_restricted
                          from identity i
                          join person p on p.id = i.canonical_id
                         where i.person_id = :id and broke_glass_for(p.id, :organisation, :worker, :at)
                        """)
                .param("id", id.value())
                .param("organisation", staff.organisationId())
                .param("worker", staff.subject())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> visible(row))
                .optional();
    }

    @Override
    public Optional<PersonRecord> findInCircleOf(Actor.Staff worker, PersonId id) {
        return jdbc.sql("""
                        select p.*
                          from identity i
                          join person p on p.id = i.canonical_id
                         where i.person_id = :id and stands_by_person(p.id, :organisation, :worker)
                        """)
                .param("id", id.value())
                .param("organisation", worker.organisationId())
                .param("worker", worker.subject())
                .query((row, _) -> RecordRow.read(row))
                .optional();
    }

    private Optional<VisibleRecord> findForSelf(Actor.Person person, PersonId id) {
        return jdbc.sql("""
                        select p.*, i.match_state, true as may_be_changed,
                               exists (select from restricted_record r where r.person_id = p.id) as is_restricted
                          from identity i
                          join person p on p.id = i.canonical_id
                         where i.person_id = :id and p.id = own_person(:subject)
                        """)
                .param("id", id.value())
                .param("subject", person.subject())
                .query((row, _) -> visible(row))
                .optional();
    }

    @Override
    public Optional<VisibleRecord> findOwn(Actor.Person actor) {
        return jdbc.sql("""
                        select p.*, i.match_state, true as may_be_changed,
                               exists (select from restricted_record r where r.person_id = p.id) as is_restricted
                          from person p
                          join identity i on i.person_id = p.id
                         where p.id = own_person(:subject)
                        """)
                .param("subject", actor.subject())
                .query((row, _) -> visible(row))
                .optional();
    }

    private static VisibleRecord visible(ResultSet row) throws SQLException {
        return new VisibleRecord(
                RecordRow.read(row),
                MatchState.valueOf(row.getString("match_state")),
                row.getBoolean("may_be_changed"),
                row.getBoolean("is_restricted"));
    }

    @Override
    public Optional<PersonRecord> find(PersonId canonical) {
        return jdbc.sql("select * from person where id = :id for update")
                .param("id", canonical.value())
                .query((row, _) -> RecordRow.read(row))
                .optional();
    }

    @Override
    public Optional<PersonRecord> look(PersonId canonical) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", canonical.value())
                .query((row, _) -> RecordRow.read(row))
                .optional();
    }

    @Override
    public List<KeptChange> changesOf(PersonId canonical, PageRequest page) {
        return jdbc.sql("select * from person_change where person_id = :id and " + page.newestFirst("key"))
                .param("id", canonical.value())
                .param("after", page.after())
                .query((row, _) -> new KeptChange(
                        row.getObject("key", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("author_name"),
                        row.getString("because"),
                        new PersonRecord.FieldChange(
                                row.getString("field"), row.getString("was"), row.getString("became"))))
                .list();
    }

    @Override
    public Optional<PersonRecord> holderOf(NhsNumber number) {
        return jdbc.sql("""
                        select * from person
                         where nhs_number = coalesce(
                                   (select current_number from superseded_nhs_number where nhs_number = :number), :number)
                           and merged_into is null
                        """)
                .param("number", number.digits())
                .query((row, _) -> RecordRow.read(row))
                .optional();
    }

    @Override
    public void add(PersonRecord opened) {
        jdbc.sql("""
                        insert into person (id, version, given_name, family_name, preferred_name, pronouns, birth_date, nhs_number,
                            nhs_number_status, telecoms, phone, addresses, address, postcode, no_fixed_abode,
                            gp_standing, gp_practice, gp_practice_name, language, interpreter_needed, formats,
                            safe_call, safe_sms, safe_voicemail, safe_email, safe_app, safe_letter, safe_visit)
                        values (:id, :version, :given_name, :family_name, :preferred_name, :pronouns, :birth_date, :nhs_number,
                            :nhs_number_status, :telecoms::jsonb, :phone, :addresses::jsonb, :address, :postcode,
                            :no_fixed_abode, :gp_standing, :gp_practice, :gp_practice_name, :language, :interpreter_needed, :formats,
                            :safe_call, :safe_sms, :safe_voicemail, :safe_email, :safe_app, :safe_letter, :safe_visit)
                        """).params(RecordRow.parameters(opened)).update();
    }

    @Override
    public void absorb(PersonRecord next, PersonId into) {
        standFor(next, into);
    }

    @Override
    public void revive(PersonRecord next) {
        try {
            standFor(next, null);
        } catch (DuplicateKeyException _) {
            throw nhsNumberHeld();
        }
    }

    private void standFor(PersonRecord next, @Nullable PersonId into) {
        jdbc.sql("update person set version = :version, merged_into = :into where id = :id")
                .param("version", next.version())
                .param("into", into == null ? null : into.value())
                .param("id", next.id().value())
                .update();
    }

    @Override
    public void save(PersonRecord.Change change) {
        try {
            if (update(change.record()) == 0) {
                throw new StaleVersion();
            }
        } catch (DuplicateKeyException _) {
            throw nhsNumberHeld();
        }
        change.fields().forEach(field -> addToHistory(change, field));
    }

    /// The number is the only key that an update can hit.
    private static Conflict nhsNumberHeld() {
        return new Conflict(
                "nhs-number-held",
                "Another record already has this NHS number. Check it; if it is right, both may be one person.");
    }

    private int update(PersonRecord record) {
        return jdbc.sql("""
                        update person
                           set version = :version, given_name = :given_name, family_name = :family_name,
                               preferred_name = :preferred_name, pronouns = :pronouns, birth_date = :birth_date,
                               nhs_number = :nhs_number, nhs_number_status = :nhs_number_status,
                               telecoms = :telecoms::jsonb, phone = :phone, addresses = :addresses::jsonb,
                               address = :address, postcode = :postcode, no_fixed_abode = :no_fixed_abode,
                               gp_standing = :gp_standing, gp_practice = :gp_practice,
                               gp_practice_name = :gp_practice_name,
                               language = :language, interpreter_needed = :interpreter_needed, formats = :formats,
                               safe_call = :safe_call, safe_sms = :safe_sms, safe_voicemail = :safe_voicemail,
                               safe_email = :safe_email, safe_app = :safe_app, safe_letter = :safe_letter,
                               safe_visit = :safe_visit, code_word = :code_word, safe_asked_alone = :safe_asked_alone,
                               safe_set_by = :safe_set_by, safe_set_by_name = :safe_set_by_name,
                               safe_confirmed_at = :safe_confirmed_at, life = :life, died_on = :died_on,
                               death_reported_by = :death_reported_by,
                               death_reported_by_name = :death_reported_by_name,
                               death_confirmed_by = :death_confirmed_by,
                               death_confirmed_by_name = :death_confirmed_by_name
                         where id = :id and version = :version - 1
                        """).params(RecordRow.parameters(record)).update();
    }

    private void addToHistory(PersonRecord.Change change, PersonRecord.FieldChange field) {
        jdbc.sql("""
                        insert into person_change (person_id, version, field, was, became, author, author_name, at, because)
                        values (:person, :version, :field, :was, :became, :author, :authorName, :at, :because)
                        """)
                .param("person", change.record().id().value())
                .param("version", change.record().version())
                .param("field", field.field())
                .param("was", field.was())
                .param("became", field.is())
                .param("author", change.by().subject())
                .param("authorName", change.by().name())
                .param("because", change.because())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}

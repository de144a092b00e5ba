package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.record.RecordFixtures.MONDAY_9AM;
import static org.whatmatters.person.record.RecordFixtures.SAM_REED;
import static org.whatmatters.person.record.RecordFixtures.allSafe;
import static org.whatmatters.person.record.RecordFixtures.details;
import static org.whatmatters.person.record.RecordFixtures.june;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.PersonRecord.FieldChange;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;

class PersonRecordTest {

    private final PersonRecord record =
            PersonRecord.opened(new PersonId(UUID.fromString("019a7000-0000-7000-8000-0000000000a1")), june());

    @Test
    void nothing_is_safe_until_somebody_asked() {
        assertThat(record.safeContact().answers().values()).containsOnly(Answer.UNKNOWN);
    }

    @Test
    void a_change_tells_what_was_and_what_is() {
        var change =
                record.withDetails(details("June", "Penrose", "1948-03-02", null, "XW1 1AA"), SAM_REED, MONDAY_9AM);

        assertThat(change.fields()).containsExactly(new FieldChange("familyName", "Marlow", "Penrose"));
        assertThat(change.record().version()).isEqualTo(2);
    }

    @Test
    void the_same_details_are_no_change() {
        assertThat(record.withDetails(june(), SAM_REED, MONDAY_9AM).fields()).isEmpty();
    }

    @Test
    void the_same_safe_contact_said_again_is_confirmed_anew() {
        var said = record.withSafeContact(allSafe(), SAM_REED, MONDAY_9AM).record();
        var again = new SafeContact(
                allSafe().answers(), "heron", new SafeContact.Confirmation(SAM_REED, MONDAY_9AM.plusSeconds(60), true));

        assertThat(said.withSafeContact(again, SAM_REED, MONDAY_9AM.plusSeconds(60))
                        .fields())
                .extracting(FieldChange::field)
                .containsExactly("safeContact.confirmedAt");
    }

    @Test
    void a_new_number_is_not_known_to_be_safe_and_a_no_stays_a_no() {
        var said = record.withSafeContact(allSafe(), SAM_REED, MONDAY_9AM).record();
        var moved = june().withTelecoms(new Telecoms(List.of(Telecom.phone("+447700900999"))));

        var safe = said.withDetails(moved, SAM_REED, MONDAY_9AM).record().safeContact();

        assertThat(safe.by(Channel.SMS)).isEqualTo(Answer.UNKNOWN);
        assertThat(safe.by(Channel.CALL)).isEqualTo(Answer.UNKNOWN);
        assertThat(safe.by(Channel.VOICEMAIL)).isEqualTo(Answer.NO);
        assertThat(safe.by(Channel.LETTER)).isEqualTo(Answer.YES);
    }

    @Test
    void another_number_after_the_first_casts_no_doubt_on_it() {
        var said = record.withSafeContact(allSafe(), SAM_REED, MONDAY_9AM).record();
        var more = june().withTelecoms(new Telecoms(List.of(
                Telecom.email("june@example.org"),
                Telecom.phone("+447700900118"),
                new Telecom(Telecom.Kind.WORK, "+441632960118"))));

        var safe = said.withDetails(more, SAM_REED, MONDAY_9AM).record().safeContact();

        assertThat(safe.by(Channel.SMS)).isEqualTo(Answer.YES);
        assertThat(more.phone()).isEqualTo("+447700900118");
    }

    @Test
    void letters_that_go_elsewhere_are_not_known_to_be_safe() {
        var said = record.withSafeContact(allSafe(), SAM_REED, MONDAY_9AM).record();
        var main = june().home().addresses().getFirst();
        var moved = june().withHome(new Home(
                List.of(main, new Address(Use.CORRESPONDENCE, List.of("PO Box 7"), new Postcode("XW2 2BB"))), false));

        var safe = said.withDetails(moved, SAM_REED, MONDAY_9AM).record().safeContact();

        assertThat(safe.by(Channel.LETTER)).isEqualTo(Answer.UNKNOWN);
        assertThat(moved.home().postcode()).isEqualTo(new Postcode("XW1 1AA"));
    }

    @Test
    void what_a_trace_found_holds_until_the_number_or_the_birth_date_is_another() {
        var traced = PersonRecord.opened(record.id(), details("June", "Marlow", "1948-03-02", "9990548609", null))
                .withNumberStatus(NhsNumberStatus.PRESENT_AND_VERIFIED, SAM_REED, MONDAY_9AM)
                .record();

        var renamed =
                traced.withDetails(details("June", "Penrose", "1948-03-02", "9990548609", null), SAM_REED, MONDAY_9AM);
        var older =
                traced.withDetails(details("June", "Marlow", "1947-03-02", "9990548609", null), SAM_REED, MONDAY_9AM);
        var without = traced.withDetails(details("June", "Marlow", "1948-03-02", null, null), SAM_REED, MONDAY_9AM);

        assertThat(renamed.record().numberStatus()).isEqualTo(NhsNumberStatus.PRESENT_AND_VERIFIED);
        assertThat(older.record().numberStatus()).isEqualTo(NhsNumberStatus.PRESENT_NOT_TRACED);
        assertThat(without.record().numberStatus()).isEqualTo(NhsNumberStatus.TRACE_REQUIRED);
    }

    @Test
    void a_new_address_is_not_known_to_be_safe() {
        var said = record.withSafeContact(allSafe(), SAM_REED, MONDAY_9AM).record();
        var moved = details("June", "Marlow", "1948-03-02", null, "XW2 2BB");

        var safe = said.withDetails(moved, SAM_REED, MONDAY_9AM).record().safeContact();

        assertThat(safe.by(Channel.LETTER)).isEqualTo(Answer.UNKNOWN);
        assertThat(safe.by(Channel.VISIT)).isEqualTo(Answer.UNKNOWN);
        assertThat(safe.by(Channel.SMS)).isEqualTo(Answer.YES);
    }

    @Test
    void a_referral_fills_blanks_and_overwrites_nothing() {
        var blank = details(null, null, null, null, null);
        var other = details("Juno", "Marlowe", "1949", "9990548609", "XW9 9ZZ");

        assertThat(june().completedBy(other))
                .isEqualTo(details("June", "Marlow", "1948-03-02", "9990548609", "XW1 1AA"));
        assertThat(blank.completedBy(other).name()).isEqualTo(other.name());
    }

    @Test
    void a_person_without_a_name_can_still_be_shown() {
        assertThat(Name.UNKNOWN.shown()).isEqualTo("Name not known");
        assertThat(new Name("Sukma", null).shown()).isEqualTo("Sukma");
    }
}

package org.whatmatters.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.MONDAY_9AM;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1.Relationship;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class IdentityIT {

    private final Neighbours neighbours;
    private final Events events;

    IdentityIT(Neighbours neighbours, Events events) {
        this.neighbours = neighbours;
        this.events = events;
    }

    @Test
    void a_new_person_is_told_of_in_two_facts_as_long_as_nobody_stands_around_them() {
        var intake = intake("Nell", "Averill", "1931", null, "XW1 2AA");

        neighbours.tell(intake);

        var person = intake.personId();
        assertThat(neighbours.identityOf(person)).isEqualTo(new PersonIdentityV1(person, person, "CREATED", 0, 1));
        hearUntil(() -> assertThat(neighbours.profilesOf(person)).hasSize(1));
        assertThat(neighbours.accessesOf(person)).isEmpty();
        var profile = neighbours.profileOf(person);
        assertThat(profile.displayName()).isEqualTo("Nell Averill");
        assertThat(profile.birthDate()).isEqualTo("1931");
        assertThat(profile.phone()).isEqualTo("+447700900118");
        assertThat(profile.safeContact().sms()).isEqualTo("UNKNOWN");
    }

    @Test
    void an_intake_told_again_is_answered_again_and_changes_nothing() {
        var intake = intake("Olive", "Brandreth", "1942-06", null, "XW1 2AB");
        neighbours.tell(intake);
        var first = neighbours.identityOf(intake.personId());

        neighbours.tell(intake);

        hearUntil(() -> assertThat(neighbours.identitiesOf(intake.personId())).containsExactly(first, first));
        assertThat(neighbours.profilesOf(intake.personId())).hasSize(1);
    }

    @Test
    void the_same_number_leads_to_one_record_and_fills_its_blanks() {
        var first = intake("June", "Coverdale", null, "9990000220", null);
        neighbours.tell(first);
        neighbours.identityOf(first.personId());
        var second = intake("June", "Coverdale", "1948-03-02", "999 000 0220", "XW1 2AC");

        neighbours.tell(second);

        assertThat(neighbours.identityOf(second.personId()))
                .isEqualTo(new PersonIdentityV1(second.personId(), first.personId(), "MATCHED", 0, 1));
        hearUntil(() -> assertThat(neighbours.profilesOf(first.personId()))
                .last()
                .satisfies(profile -> assertThat(profile.birthDate()).isEqualTo("1948-03-02")));
        assertThat(neighbours.profilesOf(second.personId())).isEmpty();
    }

    @Test
    void somebody_with_no_name_and_no_address_is_a_person() {
        var intake = intake(null, null, null, null, null);

        neighbours.tell(intake);

        assertThat(neighbours.identityOf(intake.personId()).matchState()).isEqualTo("CREATED");
        hearUntil(() -> assertThat(neighbours.profilesOf(intake.personId()))
                .singleElement()
                .satisfies(profile -> assertThat(profile.displayName()).isEqualTo("Name not known")));
    }

    @Test
    void details_that_cannot_be_read_do_not_hold_up_a_referral() {
        var intake = intake("Una", "Dalesbury", "2999-01-01", "1111111111", "somewhere");

        neighbours.tell(intake);

        assertThat(neighbours.identityOf(intake.personId()).matchState()).isEqualTo("CREATED");
        assertThat(events.parkedKeys(Topic.REFERRAL_INTAKE))
                .doesNotContain(intake.referralId().toString());
    }

    @Test
    void relationships_told_before_the_intake_wait_for_it_and_go_where_it_leads() {
        var known = intake("Vera", "Eastwell", "1939-11-05", "9990000239", "XW1 2AE");
        neighbours.tell(known);
        neighbours.identityOf(known.personId());
        var early = intake("Vera", "Eastwell", "1939-11-05", "9990000239", "XW1 2AE");
        neighbours.tellSubmitted(early.referralId(), early.personId(), LINK_WORKERS);
        hearUntil(() -> assertThat(neighbours.accessesOf(early.personId())).isNotEmpty());

        neighbours.tell(early);

        assertThat(neighbours.identityOf(early.personId()).canonicalPersonId()).isEqualTo(known.personId());
        hearUntil(() -> assertThat(neighbours.accessOf(known.personId()).relationships())
                .isEqualTo(List.of(
                        new Relationship(LINK_WORKERS, "HOST", MONDAY_9AM, null),
                        new Relationship(FIRE_SERVICE, "REFERRER", MONDAY_9AM, null))));
        hearUntil(() -> assertThat(neighbours.accessOf(early.personId()).relationships())
                .isEmpty());
    }

    @Test
    void two_forms_about_one_person_sent_at_once_make_one_record() {
        var forms = IntStream.range(0, 8)
                .mapToObj(_ -> intake("Wyn", "Farnaby", "1955-05-05", null, "XW1 2AF"))
                .toList();

        forms.forEach(neighbours::tell);

        assertThat(forms.stream()
                        .map(form -> neighbours.identityOf(form.personId()).canonicalPersonId())
                        .distinct())
                .hasSize(1);
    }
}

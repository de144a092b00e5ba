package org.whatmatters.person.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.MONDAY_9AM;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;
import static org.whatmatters.person.Neighbours.newId;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.budget.BudgetAskedForV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Relationship;
import org.whatmatters.contracts.referral.OfferAcceptedV1;
import org.whatmatters.contracts.referral.ReferralRoutedV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class CircleIT {

    private static final UUID GARDEN = UUID.fromString("019a0000-0000-7000-8000-00000000000b");
    private static final UUID ICB = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Instant NOON = MONDAY_9AM.plus(Duration.ofHours(3));

    private final Neighbours neighbours;
    private final Events events;

    CircleIT(Neighbours neighbours, Events events) {
        this.neighbours = neighbours;
        this.events = events;
    }

    @Test
    void each_fact_brings_somebody_in_and_every_version_is_told() {
        var intake = neighbours.refer(intake("Ann", "Gadsby", "1950", null, "XW1 3AA"));
        var person = intake.personId();

        tellOfferAccepted(intake.referralId(), person);
        tellBudgetAskedFor(person);

        hearUntil(() -> assertThat(neighbours.accessOf(person).relationships())
                .containsExactlyInAnyOrder(
                        new Relationship(FIRE_SERVICE, "REFERRER", MONDAY_9AM, null),
                        new Relationship(LINK_WORKERS, "HOST", MONDAY_9AM, null),
                        new Relationship(GARDEN, "PROVIDER", NOON, null),
                        new Relationship(ICB, "BUDGET_HOLDER", NOON, null)));
        var versions = neighbours.accessesOf(person).stream()
                .map(PersonAccessV1::version)
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, versions.size()).boxed().toList());
    }

    @Test
    void the_same_fact_twice_changes_nothing() {
        var intake = neighbours.refer(intake("Bea", "Hallam", "1951", null, "XW1 3AB"));
        var person = intake.personId();
        var before = neighbours.accessOf(person);

        neighbours.tellSubmitted(intake.referralId(), person, LINK_WORKERS);
        tellOfferAccepted(intake.referralId(), person);

        hearUntil(() -> assertThat(neighbours.accessOf(person).relationships()).hasSize(3));
        assertThat(neighbours.accessOf(person).version()).isEqualTo(before.version() + 1);
    }

    @Test
    void the_yes_of_a_group_that_is_no_partner_brings_nobody_in() {
        var intake = neighbours.refer(intake("Ivy", "Hallam", "1948", null, "XW1 3AC"));
        var person = intake.personId();
        var before = neighbours.accessOf(person);

        tellOfferAccepted(intake.referralId(), person, null);
        tellOfferAccepted(intake.referralId(), person);

        hearUntil(() -> assertThat(neighbours.accessOf(person).relationships()).hasSize(3));
        assertThat(neighbours.accessOf(person).version()).isEqualTo(before.version() + 1);
    }

    @Test
    void what_changes_nobodys_place_is_not_told() {
        var first = neighbours.refer(intake("Ada", "Hobday", "1949-03-03", null, "XW1 3AH"));
        var before = neighbours.accessOf(first.personId());

        var second = intake("Ada", "Hobday", "1949-03-03", null, "XW1 3AH");
        neighbours.tell(second);
        neighbours.tellSubmitted(second.referralId(), second.personId(), LINK_WORKERS);
        tellBudgetAskedFor(first.personId());

        hearUntil(() -> assertThat(neighbours.accessOf(first.personId()).relationships())
                .hasSize(3));
        assertThat(neighbours.accessOf(first.personId()).version()).isEqualTo(before.version() + 1);
    }

    @Test
    void an_end_leaves_ninety_days_to_the_same_time_in_london() {
        var intake = neighbours.refer(intake("Cis", "Ingleby", "1952", null, "XW1 3AC"));

        // Winter time, and 90 days later summer time: noon stays noon.
        neighbours.tellEnded(intake.referralId(), intake.personId(), NOON);

        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .hasSize(2)
                .extracting(Relationship::until)
                .containsOnly(Instant.parse("2026-05-31T11:00:00Z")));
    }

    @Test
    void an_end_that_comes_before_the_beginning_still_ends_it() {
        var intake = intake("Dot", "Jarrold", "1953", null, "XW1 3AD");
        neighbours.tellEnded(intake.referralId(), intake.personId(), NOON);

        neighbours.refer(intake);

        assertThat(neighbours.accessOf(intake.personId()).relationships())
                .extracting(Relationship::until)
                .containsOnly(Instant.parse("2026-05-31T11:00:00Z"));
    }

    @Test
    void what_a_death_had_ended_by_mistake_goes_on() {
        var intake = neighbours.refer(intake("Dora", "Jolliffe", "1953", null, "XW1 3AJ"));
        neighbours.tellEnded(intake.referralId(), intake.personId(), NOON);
        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .extracting(Relationship::until)
                .doesNotContainNull());

        neighbours.tellReopened(intake.referralId(), intake.personId(), NOON.plusSeconds(60));

        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .extracting(Relationship::until)
                .containsOnlyNulls());
    }

    @Test
    void a_reopening_that_comes_before_the_end_it_undoes_undoes_it_all_the_same() {
        var intake = neighbours.refer(intake("Doll", "Jukes", "1953", null, "XW1 3AK"));
        neighbours.tellReopened(intake.referralId(), intake.personId(), NOON.plusSeconds(60));

        neighbours.tellEnded(intake.referralId(), intake.personId(), NOON);
        tellOfferAccepted(intake.referralId(), intake.personId());

        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .hasSize(3)
                .extracting(Relationship::until)
                .containsOnlyNulls());
    }

    @Test
    void it_ends_again_when_it_ends_after_that() {
        var intake = neighbours.refer(intake("Dulcie", "Jupp", "1953", null, "XW1 3AL"));
        neighbours.tellEnded(intake.referralId(), intake.personId(), NOON.minusSeconds(120));
        neighbours.tellReopened(intake.referralId(), intake.personId(), NOON.minusSeconds(60));

        neighbours.tellEnded(intake.referralId(), intake.personId(), NOON);

        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .extracting(Relationship::until)
                .containsOnly(Instant.parse("2026-05-31T11:00:00Z")));
    }

    @Test
    void a_second_referral_keeps_the_referrer_when_the_first_ends() {
        var first = neighbours.refer(intake("Eve", "Kershaw", "1954-04-04", null, "XW1 3AE"));
        var second = intake("Eve", "Kershaw", "1954-04-04", null, "XW1 3AE");
        neighbours.tell(second);
        neighbours.tellSubmitted(second.referralId(), second.personId(), null);

        neighbours.tellEnded(first.referralId(), first.personId(), NOON);

        hearUntil(() -> assertThat(neighbours.accessOf(first.personId()).relationships())
                .containsExactlyInAnyOrder(
                        new Relationship(FIRE_SERVICE, "REFERRER", MONDAY_9AM, null),
                        new Relationship(LINK_WORKERS, "HOST", MONDAY_9AM, Instant.parse("2026-05-31T11:00:00Z"))));
    }

    @Test
    void the_next_host_ends_the_work_of_the_one_before() {
        var intake = neighbours.refer(intake("Fay", "Lorimer", "1955", null, "XW1 3AF"));

        events.send(
                Topic.REFERRAL_EVENTS,
                intake.referralId(),
                ReferralRoutedV1.TYPE,
                2,
                new ReferralRoutedV1(intake.referralId(), intake.personId(), TRUST, NOON));

        hearUntil(() -> assertThat(neighbours.accessOf(intake.personId()).relationships())
                .contains(
                        new Relationship(TRUST, "HOST", NOON, null),
                        new Relationship(LINK_WORKERS, "HOST", MONDAY_9AM, Instant.parse("2026-05-31T11:00:00Z"))));
    }

    @Test
    void no_name_and_no_number_is_told_with_access() {
        neighbours.refer(intake("Gwenllian", "Mapplebeck", "1956", "9990000247", "XW1 3AG"));

        assertThat(events.saysNone(Topic.PERSON_ACCESS, "Mapplebeck", "9990000247"))
                .isTrue();
        assertThat(events.saysNone(Topic.PERSON_IDENTITY, "Mapplebeck", "9990000247"))
                .isTrue();
        assertThat(events.saysNone(Topic.PERSON_PROFILE, "9990000247")).isTrue();
    }

    private void tellOfferAccepted(UUID referral, UUID person) {
        tellOfferAccepted(referral, person, GARDEN);
    }

    private void tellOfferAccepted(UUID referral, UUID person, @Nullable UUID group) {
        events.send(
                Topic.REFERRAL_EVENTS,
                referral,
                OfferAcceptedV1.TYPE,
                3,
                new OfferAcceptedV1(referral, person, newId(), newId(), group, NOON));
    }

    private void tellBudgetAskedFor(UUID person) {
        var budget = newId();
        events.send(
                Topic.BUDGET_EVENTS,
                budget,
                BudgetAskedForV1.TYPE,
                1,
                new BudgetAskedForV1(budget, person, ICB, "DISCRETIONARY", NOON));
    }
}

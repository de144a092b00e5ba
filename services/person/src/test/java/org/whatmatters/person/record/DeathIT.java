package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// That somebody has died takes two people, stops what is sent by itself from the first word on, and can be taken back.
@IntegrationTest
class DeathIT {

    private final Api sam;
    private final Api leah;
    private final Api stranger;
    private final Neighbours neighbours;

    DeathIT(Api api, Neighbours neighbours) {
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.leah = api.as(Tokens.staff(LINK_WORKERS, Role.TEAM_LEAD));
        this.stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));
        this.neighbours = neighbours;
    }

    @Test
    void one_word_is_a_report_and_stops_what_is_sent_by_itself() {
        var person = referred("Abram", "XW4 1AA");

        var answer = report(sam, person, "2026-03");

        assertThat(answer.json().at("/life/state").asString()).isEqualTo("REPORTED_DEAD");
        assertThat(answer.json().at("/life/diedOn").asString()).isEqualTo("2026-03");
        hearUntil(() -> assertThat(neighbours.profileOf(person).mayHaveDied()).isTrue());
    }

    @Test
    void another_word_confirms_it() {
        var person = referred("Bartle", "XW4 1AB");
        report(sam, person, null);

        var answer = say(leah, person, "confirmation");

        assertThat(answer.json().at("/life/state").asString()).isEqualTo("DEAD");
        hearUntil(() -> assertThat(neighbours.profilesOf(person))
                .extracting(PersonProfileV1::deathConfirmed)
                .endsWith(false, true));
    }

    @Test
    void whose_work_the_death_has_ended_may_still_say_that_it_was_a_mistake() {
        var referral = neighbours.refer(intake("Isolde", "OrchardsonIsolde", "1931-05-06", null, "XW4 1AJ"));
        var person = referral.personId();
        report(sam, person, null);
        say(leah, person, "confirmation");
        neighbours.tellEnded(referral.referralId(), person, Instant.now());
        hearUntil(() -> assertThat(neighbours.accessOf(person).relationships())
                .extracting(PersonAccessV1.Relationship::until)
                .doesNotContainNull());

        var answer = say(sam, person, "taking-back");

        assertThat(answer.json().at("/life/state").asString()).isEqualTo("LIVING");
    }

    @Test
    void nobody_confirms_their_own_report() {
        var person = referred("Cuthbert", "XW4 1AC");
        report(sam, person, null);

        var answer = say(sam, person, "confirmation");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("reporter-must-be-another");
    }

    @Test
    void a_mistake_is_taken_back_by_one() {
        var person = referred("Dunstan", "XW4 1AD");
        report(sam, person, "2026-03-01");
        say(leah, person, "confirmation");

        var answer = say(sam, person, "taking-back");

        assertThat(answer.json().at("/life/state").asString()).isEqualTo("LIVING");
        assertThat(answer.json().at("/life").has("diedOn")).isFalse();
        hearUntil(() -> assertThat(neighbours.profileOf(person).mayHaveDied()).isFalse());
    }

    @Test
    void what_does_not_go_with_where_it_stands_is_refused() {
        var person = referred("Edwy", "XW4 1AE");

        assertThat(say(leah, person, "confirmation").status()).isEqualTo(409);
        assertThat(say(leah, person, "taking-back").status()).isEqualTo(409);
        report(sam, person, null);
        assertThat(report(leah, person, null).status()).isEqualTo(409);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var person = referred("Frideswide", "XW4 1AF");

        var answer = sam.ifMatch("\"1\"").put(death(person), Map.of("diedOn", "2999-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/because", "/diedOn");
    }

    @Test
    void who_does_not_work_with_the_person_says_nothing_of_their_life() {
        var person = referred("Godric", "XW4 1AG");

        assertThat(stranger.ifMatch("\"1\"")
                        .put(death(person), Map.of("because", "I heard"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_said_it_and_how_they_know_is_kept() {
        var person = referred("Hilda", "XW4 1AH");
        report(sam, person, null);

        var changes = sam.get("/api/v1/people/" + person + "/changes").json().path("items");

        assertThat(changes.get(0).path("field").asString()).isEqualTo("life");
        assertThat(changes.get(0).path("is").asString()).isEqualTo("REPORTED_DEAD");
        assertThat(changes.get(0).path("because").asString()).isEqualTo("His sister rang");
    }

    private UUID referred(String given, String postcode) {
        return neighbours
                .refer(intake(given, "Orchardson" + given, "1931-05-06", null, postcode))
                .personId();
    }

    private static Answer report(Api worker, UUID person, @Nullable String diedOn) {
        return worker.ifMatch(worker.get("/api/v1/people/" + person).version())
                .put(
                        death(person),
                        diedOn == null
                                ? Map.of("because", "His sister rang")
                                : Map.of("because", "His sister rang", "diedOn", diedOn));
    }

    private static Answer say(Api worker, UUID person, String what) {
        return worker.ifMatch(worker.get("/api/v1/people/" + person).version())
                .put(death(person) + "/" + what, Map.of("because", "I asked the surgery"));
    }

    private static String death(UUID person) {
        return "/api/v1/people/" + person + "/death";
    }
}

package org.whatmatters.person.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.person.PersonAccessV1.Account;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class OwnAccountIT {

    private final Api api;
    private final Neighbours neighbours;
    private final UUID subject = UUID.randomUUID();

    OwnAccountIT(Api api, Neighbours neighbours) {
        this.api = api;
        this.neighbours = neighbours;
    }

    @Test
    void the_proven_number_links_an_account_to_the_record_once() {
        var person = neighbours
                .refer(intake("June", "Nettleton", "1948", "9990000255", "XW1 4AA"))
                .personId();
        SignInServiceStandIn.proves(subject, "9990000255");
        var june = api.as(Tokens.person(subject));

        var linked = june.put("/api/v1/me", "{}");
        var again = june.put("/api/v1/me", "{}");

        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.json().path("personId").asString()).isEqualTo(person.toString());
        assertThat(linked.json().path("displayName").asString()).isEqualTo("June Nettleton");
        assertThat(again.body()).isEqualTo(linked.body());
        hearUntil(
                () -> assertThat(neighbours.accessOf(person).accounts()).containsExactly(new Account(subject, "SELF")));
        assertThat(june.get("/api/v1/me").json().path("familyName").asString()).isEqualTo("Nettleton");
        assertThat(june.get("/api/v1/people/" + person).status()).isEqualTo(200);
    }

    @Test
    void an_account_whose_number_nobody_has_recorded_finds_nothing_yet() {
        SignInServiceStandIn.proves(subject, "9990000263");
        var stranger = api.as(Tokens.person(subject));

        var answer = stranger.put("/api/v1/me", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:whatmatters:problem:no-record-yet");
        assertThat(stranger.get("/api/v1/me").status()).isEqualTo(404);
    }

    @Test
    void an_account_without_a_proven_number_finds_nothing() {
        assertThat(api.as(Tokens.person(subject)).put("/api/v1/me", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void an_account_stays_with_the_record_it_was_linked_to() {
        neighbours.refer(intake("Kit", "Oakshott", "1948", "9990000271", "XW1 4AB"));
        neighbours.refer(intake("Lou", "Parfitt", "1948", "9990000298", "XW1 4AC"));
        var account = api.as(Tokens.person(subject));
        SignInServiceStandIn.proves(subject, "9990000271");
        account.put("/api/v1/me", "{}");
        SignInServiceStandIn.proves(subject, "9990000298");

        assertThat(account.put("/api/v1/me", "{}").status()).isEqualTo(409);
    }

    @Test
    void a_person_puts_right_how_to_reach_them_and_not_who_they_are() {
        var person = neighbours
                .refer(intake("Pip", "Rowntree", "1948", "9990000336", "XW1 4AE"))
                .personId();
        SignInServiceStandIn.proves(subject, "9990000336");
        var pip = api.as(Tokens.person(subject));
        pip.put("/api/v1/me", "{}");
        var path = "/api/v1/people/" + person + "/details";
        var moved =
                "{\"givenName\": \"Pip\", \"birthDate\": \"%s\", \"nhsNumber\": \"9990000336\", \"telecoms\": [{\"kind\": \"HOME\", \"value\": \"07700 900120\"}], \"because\": \"It is mine\"}";

        assertThat(pip.ifMatch("\"1\"").put(path, moved.formatted("1950")).status())
                .isEqualTo(422);
        assertThat(pip.ifMatch("\"1\"").put(path, moved.formatted("1948")).status())
                .isEqualTo(200);
    }

    @Test
    void somebody_elses_record_is_not_there() {
        var person = neighbours
                .refer(intake("Mo", "Quince", "1948", null, "XW1 4AD"))
                .personId();

        assertThat(api.as(Tokens.person(subject))
                        .get("/api/v1/people/" + person)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staff_have_no_record_of_their_own_here() {
        assertThat(api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(403);
    }
}

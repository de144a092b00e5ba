package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.Neighbours.FIRE_SERVICE;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.hearUntil;
import static org.whatmatters.person.Neighbours.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.Neighbours;
import org.whatmatters.person.SignInServiceStandIn;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Staff of the circle propose, the person decides.
@IntegrationTest
class ProposalIT {

    private static final Map<String, Object> ANOTHER_PHONE = Map.of(
            "fact",
            "TELECOMS",
            "telecoms",
            List.of(Map.of("kind", "MOBILE", "value", "07700 900777")),
            "because",
            "It rang through to her son");

    private final Api api;
    private final Api sam;
    private final Api officer;
    private final Neighbours neighbours;

    ProposalIT(Api api, Neighbours neighbours) {
        this.api = api;
        this.sam = api.as(Tokens.staff(LINK_WORKERS, Role.LINK_WORKER));
        this.officer = api.as(Tokens.staff(FIRE_SERVICE, Role.REFERRER));
        this.neighbours = neighbours;
    }

    @Test
    void who_referred_somebody_proposes_and_is_told_nothing_of_the_record() {
        var person = referred("Olga", "Abbey", "9990031134", "XW7 2AA");

        var answer = officer.post(proposals(person), ANOTHER_PHONE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().propertyNames()).containsExactly("id");
        assertThat(officer.get(proposals(person)).status()).isEqualTo(403);
        var open = only(sam.get(proposals(person)));
        assertThat(open.path("by").asString()).isEqualTo("Test Worker");
        assertThat(open.at("/changes/0/field").asString()).isEqualTo("telecoms");
        assertThat(open.at("/changes/0/was").asString()).isEqualTo("MOBILE: +447700900118");
        assertThat(open.at("/changes/0/is").asString()).isEqualTo("MOBILE: +447700900777");
        assertThat(phoneOf(person)).isEqualTo("+447700900118");
    }

    @Test
    void the_persons_yes_writes_it_with_who_proposed_it_and_why() {
        var person = referred("Petra", "Blunden", "9990031142", "XW7 3BB");
        var petra = signedIn("9990031142");
        officer.post(proposals(person), ANOTHER_PHONE);

        var answer = answer(petra, person, Map.of("answer", "YES"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(only(answer).at("/answer/how").asString()).isEqualTo("OWN_PAGE");
        assertThat(phoneOf(person)).isEqualTo("+447700900777");
        var change = petra.get("/api/v1/people/" + person + "/changes").json().at("/items/0");
        assertThat(change.path("by").asString()).isEqualTo("the person");
        assertThat(change.path("because").asString()).isEqualTo("Proposed by Test Worker: It rang through to her son");
        hearUntil(() -> assertThat(neighbours.profileOf(person).phone()).isEqualTo("+447700900777"));
    }

    @Test
    void the_persons_no_changes_nothing() {
        var person = referred("Quinn", "Caddick", "9990031150", "XW7 4DD");
        var quinn = signedIn("9990031150");
        officer.post(proposals(person), ANOTHER_PHONE);

        var answer = answer(quinn, person, Map.of("answer", "NO"));

        assertThat(only(answer).at("/answer/yes").asBoolean()).isFalse();
        assertThat(phoneOf(person)).isEqualTo("+447700900118");
    }

    @Test
    void a_worker_puts_down_what_they_were_told_and_says_how() {
        var person = referred("Rosa", "Dunmore", null, "XW7 5EE");
        sam.post(proposals(person), ANOTHER_PHONE);

        var without = answer(sam, person, Map.of("answer", "YES"));
        var with = answer(sam, person, Map.of("answer", "YES", "how", "BY_PHONE"));

        assertThat(without.wrongFields()).containsExactly("/how");
        assertThat(only(with).at("/answer/how").asString()).isEqualTo("BY_PHONE");
        assertThat(only(with).at("/answer/to").asString()).isEqualTo("Test Worker");
        assertThat(phoneOf(person)).isEqualTo("+447700900777");
    }

    @Test
    void the_person_may_say_yes_to_what_they_cannot_change_alone() {
        var person = referred("Stella", "Eversley", "9990031169", "XW7 6FF");
        var stella = signedIn("9990031169");
        sam.post(
                proposals(person),
                Map.of("fact", "BIRTH_DATE", "birthDate", "1950-03-20", "because", "It stands in her passport"));

        answer(stella, person, Map.of("answer", "YES"));

        assertThat(record(person).path("birthDate").asString()).isEqualTo("1950-03-20");
    }

    @Test
    void what_was_answered_is_not_answered_again() {
        var person = referred("Tamsin", "Fothergill", null, "XW7 7GG");
        sam.post(proposals(person), ANOTHER_PHONE);
        var id = only(sam.get(proposals(person))).path("id").asString();
        answer(sam, person, Map.of("answer", "NO", "how", "BY_PHONE"));

        assertThat(sam.ifMatch("\"2\"")
                        .put(proposals(person) + "/" + id + "/answer", Map.of("answer", "YES", "how", "BY_PHONE"))
                        .status())
                .isEqualTo(409);
        assertThat(phoneOf(person)).isEqualTo("+447700900118");
    }

    @Test
    void what_was_changed_meanwhile_takes_no_yes_but_a_no() {
        var person = referred("Una", "Garside", null, "XW7 8HH");
        sam.post(proposals(person), ANOTHER_PHONE);
        sam.ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/details",
                        Map.of(
                                "givenName",
                                "Una",
                                "telecoms",
                                List.of(Map.of("kind", "HOME", "value", "01632 960777")),
                                "because",
                                "She told me"));

        var outdated = only(sam.get(proposals(person))).path("outdated").asBoolean();
        var yes = answer(sam, person, Map.of("answer", "YES", "how", "BY_PHONE"));
        var no = answer(sam, person, Map.of("answer", "NO", "how", "BY_PHONE"));

        assertThat(outdated).isTrue();
        assertThat(yes.status()).isEqualTo(409);
        assertThat(yes.json().path("type").asString()).endsWith("record-moved-on");
        assertThat(no.status()).isEqualTo(200);
        assertThat(phoneOf(person)).isEqualTo("+441632960777");
    }

    @Test
    void what_the_record_says_already_is_not_asked() {
        var person = referred("Vera", "Hockaday", null, "XW7 9JJ");

        officer.post(
                proposals(person),
                Map.of("fact", "NAME", "givenName", "Vera", "familyName", "Hockaday", "because", "It is on the door"));

        assertThat(sam.get(proposals(person)).json().path("proposals").isEmpty())
                .isTrue();
    }

    @Test
    void a_proposal_says_what_it_should_be_and_why() {
        var person = referred("Wanda", "Ibbotson", null, "XW7 1LL");

        assertThat(sam.post(proposals(person), Map.of("fact", "HOME", "noFixedAbode", "perhaps"))
                        .wrongFields())
                .containsExactly("/because", "/noFixedAbode");
        assertThat(sam.post(proposals(person), Map.of("fact", "HOME", "because", "x"))
                        .wrongFields())
                .containsExactly("/addresses");
    }

    @Test
    void who_is_not_around_the_person_finds_nobody() {
        var person = referred("Xenia", "Jagger", null, "XW7 2NN");
        sam.post(proposals(person), ANOTHER_PHONE);
        var id = only(sam.get(proposals(person))).path("id").asString();
        var stranger = api.as(Tokens.staff(TRUST, Role.LINK_WORKER));

        assertThat(stranger.post(proposals(person), ANOTHER_PHONE).status()).isEqualTo(404);
        assertThat(stranger.get(proposals(person)).status()).isEqualTo(404);
        assertThat(stranger.ifMatch("\"1\"")
                        .put(proposals(person) + "/" + id + "/answer", Map.of("answer", "YES", "how", "BY_PHONE"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get(proposals(person))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void for_who_is_not_named_a_restricted_person_is_not_there() {
        var person = referred("Yara", "Kirkbride", null, "XW7 3PP");
        var named = api.as(Tokens.staffNamed(UUID.randomUUID(), LINK_WORKERS, Role.LINK_WORKER));
        named.ifMatch("\"1\"")
                .put(
                        "/api/v1/people/" + person + "/restriction",
                        Map.of("reason", "DANGER_FROM_SOMEBODY", "reviewOn", "2099-01-01"));

        assertThat(officer.post(proposals(person), ANOTHER_PHONE).status()).isEqualTo(404);
        assertThat(sam.get(proposals(person)).status()).isEqualTo(404);
        assertThat(named.post(proposals(person), ANOTHER_PHONE).status()).isEqualTo(201);
    }

    private static Answer answer(Api speaker, UUID person, Map<String, String> word) {
        var open = only(speaker.get(proposals(person)));
        return speaker.ifMatch("\"" + open.path("version").asLong() + "\"")
                .put(proposals(person) + "/" + open.path("id").asString() + "/answer", word);
    }

    private static JsonNode only(Answer answer) {
        assertThat(answer.json().path("proposals")).hasSize(1);
        return answer.json().at("/proposals/0");
    }

    private static String proposals(UUID person) {
        return "/api/v1/people/" + person + "/proposals";
    }

    private JsonNode record(UUID person) {
        return sam.get("/api/v1/people/" + person).json();
    }

    private String phoneOf(UUID person) {
        return record(person).path("phone").asString();
    }

    private Api signedIn(String nhsNumber) {
        var subject = UUID.randomUUID();
        SignInServiceStandIn.proves(subject, nhsNumber);
        var person = api.as(Tokens.person(subject));
        person.put("/api/v1/me", "{}");
        return person;
    }

    private UUID referred(String givenName, String familyName, @Nullable String nhsNumber, String postcode) {
        return neighbours
                .refer(intake(givenName, familyName, "1950-03-02", nhsNumber, postcode))
                .personId();
    }
}

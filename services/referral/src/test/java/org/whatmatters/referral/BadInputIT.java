package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.form;
import static org.whatmatters.referral.Town.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class BadInputIT {

    private static final String REFERRALS = "/api/v1/referrals";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    BadInputIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void everything_wrong_with_a_form_is_named_in_one_answer() {
        var answers = town.june();
        answers.remove("givenName");
        answers.put("birthDate", "2999-01-01");
        answers.put("nhsNumber", "9990000018");
        answers.put("shoeSize", "9");

        var answer = town.officer().post(REFERRALS, form(answers));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "/answers/givenName REQUIRED",
                        "/answers/birthDate DATE_IN_FUTURE",
                        "/answers/nhsNumber FIELD_NOT_ALLOWED_FOR_AGENCY",
                        "/answers/shoeSize UNKNOWN_FIELD");
        assertThat(answer.body()).doesNotContain("9990000018", "2999");
    }

    @Test
    void a_request_without_its_parts_names_them_all() {
        var answer = town.officer().post(REFERRALS, Map.of("formVersion", "one", "colour", "red"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/answers", "/colour", "/form", "/formVersion");
    }

    @Test
    void the_form_of_another_agency_is_refused() {
        var police = Map.of("form", "police", "formVersion", 1, "answers", town.june());

        assertThat(town.officer().post(REFERRALS, police).status()).isEqualTo(403);
        assertThat(town.officer().get("/api/v1/forms/police").status()).isEqualTo(404);
        assertThat(town.officer().get("/api/v1/forms").json()).hasSize(1);
    }

    @Test
    void an_unknown_version_of_a_form_is_refused() {
        var old = Map.of("form", "fire", "formVersion", 99, "answers", town.june());

        assertThat(codes(town.officer().post(REFERRALS, old))).containsExactly("/formVersion UNKNOWN_FORM");
    }

    @Test
    void broken_json_is_400_and_too_much_of_it_413() {
        assertThat(town.officer().post(REFERRALS, "{\"form\": ").status()).isEqualTo(400);
        assertThat(town.officer()
                        .post(REFERRALS, "{\"form\":\"" + "x".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void the_same_key_and_body_give_the_first_answer_again() {
        var officer = town.officer().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = officer.post(REFERRALS, form(town.june()));
        var second = officer.post(REFERRALS, form(town.june()));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var officer = town.officer().with("Idempotency-Key", UUID.randomUUID().toString());
        officer.post(REFERRALS, form(town.june()));
        var other = town.june();
        other.put("givenName", "Laura");

        assertThat(officer.post(REFERRALS, form(other)).status()).isEqualTo(422);
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void the_same_key_twice_at_once_makes_one_referral() {
        var officer = town.officer().with("Idempotency-Key", UUID.randomUUID().toString());
        var body = form(town.june());

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> officer.post(REFERRALS, body)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void a_change_needs_a_key_and_the_version_that_was_read() {
        var id = town.submitted();
        var acceptance = path(id) + "/acceptance";

        assertThat(town.triager()
                        .with("Idempotency-Key", "")
                        .ifMatch("\"1\"")
                        .put(acceptance, "{}")
                        .status())
                .isEqualTo(400);
        assertThat(town.triager().put(acceptance, "{}").status()).isEqualTo(428);
        assertThat(town.triager().ifMatch("\"7\"").put(acceptance, "{}").status())
                .isEqualTo(412);
        assertThat(town.triager()
                        .ifMatch(town.version(id))
                        .put(acceptance, "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_illegal_change_is_409_and_names_the_state() {
        var id = town.accepted();

        var again = town.triager().ifMatch(town.version(id)).put(path(id) + "/acceptance", "{}");
        var tooEarly = town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().required("state").asString()).isEqualTo("accepted");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().required("state").asString()).isEqualTo("accepted");
    }

    @Test
    void a_reason_that_does_not_fit_and_words_we_do_not_know_are_422() {
        var id = town.submitted();
        var triager = town.triager().ifMatch(town.version(id));

        var misfit = triager.put(path(id) + "/ending", Map.of("ending", "RETURNED", "reasonCode", "NOT_NOW"));
        var unknown = triager.put(path(id) + "/ending", Map.of("ending", "VANISHED", "reasonCode", "TIRED"));

        assertThat(codes(misfit)).containsExactly("/reasonCode DOES_NOT_FIT_ENDING");
        assertThat(unknown.wrongFields()).containsExactly("/ending", "/reasonCode");
    }

    @Test
    void a_note_that_cannot_be_kept_is_refused_and_one_in_any_script_is_not() {
        var id = town.assigned();
        var contact = Map.of("channel", "PHONE", "outcome", "NO_ANSWER");

        var bad = new java.util.HashMap<String, Object>(contact);
        bad.put("note", "a \u0000 b");
        var good = new java.util.HashMap<String, Object>(contact);
        good.put("note", "😀".repeat(2500));

        assertThat(town.worker().post(path(id) + "/contacts", bad).status()).isEqualTo(422);
        assertThat(town.worker().post(path(id) + "/contacts", good).status()).isEqualTo(200);
    }

    @Test
    void a_choice_that_was_not_made_is_named_and_is_no_fault_of_ours() {
        var triaged = town.submitted();
        var assigned = town.assigned();

        var redirected = town.triager()
                .ifMatch(town.version(triaged))
                .put(path(triaged) + "/redirection", Map.of("note", "She moved"));
        var contacted = town.worker().post(path(assigned) + "/contacts", Map.of("note", "x"));
        var booked = town.worker().post(path(assigned) + "/appointments", Map.of());

        assertThat(redirected.status()).isEqualTo(422);
        assertThat(redirected.wrongFields()).containsExactly("/host", "/reasonCode");
        assertThat(contacted.wrongFields()).contains("/channel", "/outcome");
        assertThat(booked.wrongFields()).contains("/kind");
    }

    @Test
    void no_token_and_no_good_token_are_401() {
        var queue = REFERRALS + "/incoming";

        assertThat(api.get(queue).status()).isEqualTo(401);
        for (var token : List.of(Tokens.expired(), Tokens.foreign(), Tokens.tampered(), "not.a.token")) {
            assertThat(api.as(token).get(queue).status()).isEqualTo(401);
        }
    }

    @Test
    void the_wrong_role_is_403_and_the_wrong_organisation_404() {
        var id = town.submitted();
        var elsewhere = api.as(Tokens.staff(UUID.randomUUID(), Role.TRIAGER));

        assertThat(town.officer().get(path(id)).status()).isEqualTo(403);
        assertThat(elsewhere.get(path(id)).status()).isEqualTo(404);
        assertThat(elsewhere.get(path(UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(elsewhere
                        .ifMatch("\"1\"")
                        .put(path(id) + "/acceptance", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get(REFERRALS + "/incoming").json().required("items"))
                .isEmpty();
    }

    /// How many came, of people of whom nobody has said yet who they are.
    private long referrals() {
        return town.triager()
                .get(REFERRALS + "/incoming/unidentified")
                .json()
                .required("count")
                .asLong();
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .required("errors")
                .valueStream()
                .map(error -> error.required("pointer").asString() + " "
                        + error.required("code").asString())
                .toList();
    }
}

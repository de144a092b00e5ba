package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;

/// The officer hands over their phone, and gets it back.
@IntegrationTest
class PrivateWordIT {

    private static final String ANSWERS = "/api/v1/public/private-words";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final UUID draft = UUID.randomUUID();
    private final String word = "/api/v1/drafts/" + draft + "/private-word";
    private Town town;

    PrivateWordIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
        var saved = town.officer()
                .put(
                        "/api/v1/drafts/" + draft,
                        Map.of("form", "fire", "formVersion", 1, "answers", Map.of(), "lastPage", "person"));
        assertThat(saved.status()).isEqualTo(204);
    }

    @Test
    void the_questions_are_asked_in_their_language() {
        var polish = api.get(ANSWERS + "/form?language=pl").json();

        assertThat(polish.required("language").asString()).isEqualTo("pl");
        assertThat(polish.required("languages").valueStream().map(JsonNode::asString))
                .containsExactly("en", "ar", "pl");
        assertThat(polish.required("form").required("pages").required(0).required("fields"))
                .hasSize(4);
    }

    @Test
    void the_officer_learns_that_they_are_done_and_nothing_else() {
        var token = handedOver();
        assertThat(town.officer().get(word).json().required("done").asBoolean()).isFalse();

        assertThat(answered(token, "Bluebell").status()).isEqualTo(204);

        assertThat(town.officer().get(word).body()).isEqualTo("{\"done\":true}");
        assertThat(town.officer().get("/api/v1/drafts/" + draft).body()).doesNotContain("Bluebell");
    }

    @Test
    void the_host_reads_it_once_the_form_is_sent_and_the_team_never_does() {
        answered(handedOver(), "Bluebell");

        var id = sent();

        var privateWord = town.triager().get(path(id)).json().required("privateWord");
        assertThat(privateWord
                        .required("answers")
                        .valueStream()
                        .map(answer -> answer.required("key").asString()))
                .containsExactly("agreesInPrivate", "codeWord");
        assertThat(privateWord.toString()).contains("Bluebell");
        assertThat(town.officer().get(path("sent/" + id)).body()).doesNotContain("Bluebell", "privateWord");
    }

    @Test
    void a_secret_is_good_once_and_another_hand_over_makes_the_first_good_for_nothing() {
        var first = handedOver();
        var second = handedOver();

        assertThat(answered(first, "Bluebell").status()).isEqualTo(404);
        assertThat(answered(second, "Bluebell").status()).isEqualTo(204);
        assertThat(answered(second, "Foxglove").status()).isEqualTo(404);
        assertThat(town.officer().post(word, "{}").status()).isEqualTo(409);
    }

    @Test
    void what_nobody_answered_and_what_nobody_sends_hangs_on_no_referral() {
        handedOver();

        var id = sent();

        assertThat(town.triager().get(path(id)).json().has("privateWord")).isFalse();
        assertThat(jdbc.sql("select count(*) from private_word where draft_id = ?")
                        .param(draft)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void another_team_hands_over_nothing_here() {
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));

        assertThat(other.post(word, "{}").status()).isEqualTo(404);
        assertThat(town.officer()
                        .post("/api/v1/drafts/" + UUID.randomUUID() + "/private-word", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_asked_and_what_is_too_long_is_refused() {
        var answer = api.post(
                ANSWERS,
                Map.of(
                        "token",
                        handedOver(),
                        "formVersion",
                        1,
                        "answers",
                        Map.of("codeWord", "B".repeat(31), "givenName", "June")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).isEqualTo(List.of("/answers/codeWord", "/answers/givenName"));
    }

    private String handedOver() {
        var answer = town.officer().post(word, "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().required("token").asString();
    }

    private Answer answered(String token, String codeWord) {
        return api.post(
                ANSWERS,
                Map.of(
                        "token",
                        token,
                        "formVersion",
                        1,
                        "answers",
                        Map.of("agreesInPrivate", "NO", "codeWord", codeWord)));
    }

    private String sent() {
        var answer = town.officer()
                .post(
                        "/api/v1/referrals",
                        Map.of("form", "fire", "formVersion", 1, "answers", town.june(), "draft", draft));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().required("id").asString();
        town.answered(id, town.personOf(id), "CREATED", 0);
        return id;
    }
}

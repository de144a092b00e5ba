package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonAccessV1.Agreement;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class RecordCopiesIT {

    private static final String NOT_IN_RECORD = path("sent/not-in-record");

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final UUID surgery = UUID.randomUUID();
    private Town town;

    RecordCopiesIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void what_the_practice_did_itself_is_there_to_copy_with_its_code() {
        var id = referred(6, null);

        var forRecord = practice().get(path("sent/" + id + "/record-copies")).json();

        assertThat(forRecord.required("maySayHowItGoes").asBoolean()).isFalse();
        var entry = forRecord.required("entries").required(0);
        assertThat(entry.required("stage").asString()).isEqualTo("REFERRED");
        assertThat(entry.required("text").asString())
                .contains("Referred to social prescribing on", "Reason: Comes in often, lonely.", "Reference ");
        assertThat(entry.required("code").required("id").asString()).isEqualTo("871731000000106");
    }

    @ParameterizedTest(name = "level {0}, the person says {1}: accepted {2}, ended {3}")
    @CsvSource({
        "6, YES, REFERRED ACCEPTED, REFERRED ENDED",
        "6, NO, REFERRED, REFERRED",
        "6, , REFERRED, REFERRED",
        "2, YES, REFERRED, REFERRED ENDED",
        "1, YES, REFERRED, REFERRED"
    })
    void list_and_entries_say_the_same_and_no_more_than_the_practice_may_know(
            int level, @Nullable String answer, String accepted, String ended) {
        var id = referred(level, answer);
        assertThat(stages(id)).containsExactly("REFERRED").isEqualTo(waiting(id));

        town.triager().ifMatch(town.version(id)).put(path(id) + "/acceptance", "{}");
        assertThat(stages(id)).containsExactly(accepted.split(" ")).isEqualTo(waiting(id));

        declined(id);
        assertThat(stages(id)).containsExactly(ended.split(" ")).isEqualTo(waiting(id));
    }

    @Test
    void that_the_person_declined_has_a_code_where_the_practice_is_told_of_a_refusal() {
        var id = referred(6, "YES");
        declined(id);

        var entry = practice()
                .get(path("sent/" + id + "/record-copies"))
                .json()
                .required("entries")
                .required(1);

        assertThat(entry.required("text").asString()).contains("declined");
        assertThat(entry.required("code").required("id").asString()).isEqualTo("871711000000103");
    }

    @Test
    void below_that_level_it_has_ended_and_nobody_says_why() {
        var id = referred(2, "YES");
        declined(id);

        var body = practice().get(path("sent/" + id + "/record-copies")).body();

        assertThat(body).contains("Social prescribing has ended.").doesNotContain("declined", "871711000000103");
    }

    @Test
    void what_was_copied_is_off_the_list_with_who_and_when() {
        var id = referred(6, null);
        assertThat(count()).isOne();

        var copied = practice().put(path("sent/" + id + "/record-copies/REFERRED"), "{}");

        assertThat(copied.status()).isEqualTo(200);
        var entry = copied.json().required("entries").required(0);
        assertThat(entry.required("copiedBy").asString()).isEqualTo("Test Worker");
        assertThat(entry.has("copiedAt")).isTrue();
        assertThat(count()).isZero();
        assertThat(practice().get(NOT_IN_RECORD).json().required("items")).isEmpty();
    }

    @Test
    void who_said_it_first_stays_named() {
        var id = referred(6, null);
        var first = practice().put(path("sent/" + id + "/record-copies/REFERRED"), "{}");

        var second = practice().put(path("sent/" + id + "/record-copies/REFERRED"), "{}");

        assertThat(second.json().required("entries")).isEqualTo(first.json().required("entries"));
    }

    @Test
    void what_is_not_to_be_copied_cannot_be_ticked_off() {
        var id = referred(6, null);

        var answer = practice().put(path("sent/" + id + "/record-copies/ENDED"), "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().required("type").asString()).endsWith("nothing-to-copy");
        assertThat(practice()
                        .put(path("sent/" + id + "/record-copies/NOTHING"), "{}")
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void only_the_practice_that_sent_it_finds_it_and_only_a_practice_has_such_a_record() {
        var id = referred(6, null);
        var fires = town.submitted();
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));

        assertThat(List.of(
                        other.get(path("sent/" + id + "/record-copies")).status(),
                        other.put(path("sent/" + id + "/record-copies/REFERRED"), "{}")
                                .status(),
                        town.officer()
                                .get(path("sent/" + fires + "/record-copies"))
                                .status()))
                .containsOnly(404);
        assertThat(town.officer()
                        .get(NOT_IN_RECORD + "/count")
                        .json()
                        .required("waiting")
                        .asLong())
                .isZero();
    }

    private Api practice() {
        return api.as(Tokens.staff(surgery, Role.REFERRER));
    }

    private long count() {
        return practice()
                .get(NOT_IN_RECORD + "/count")
                .json()
                .required("waiting")
                .asLong();
    }

    private List<String> stages(String id) {
        return practice()
                .get(path("sent/" + id + "/record-copies"))
                .json()
                .required("entries")
                .valueStream()
                .map(entry -> entry.required("stage").asString())
                .toList();
    }

    private List<String> waiting(String id) {
        return practice()
                .get(NOT_IN_RECORD)
                .json()
                .required("items")
                .valueStream()
                .filter(item -> item.required("id").asString().equals(id))
                .flatMap(item -> item.required("stages").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private void declined(String id) {
        var ended = town.triager()
                .ifMatch(town.version(id))
                .put(path(id) + "/ending", Map.of("ending", "DECLINED_BY_PERSON", "reasonCode", "DOES_NOT_WANT"));
        assertThat(ended.status()).isEqualTo(200);
    }

    /// By a practice that is told so much, of somebody who said so whether it may hear how it goes.
    private String referred(int level, @Nullable String answer) {
        town.tell(surgery, "Mill Lane Surgery", "GP_PRACTICE", level, null, List.of());
        town.awaitRow("select count(*) from organisation where id = :id", surgery);
        var id = submitted().json().required("id").asString();
        var person = town.personOf(id);
        town.answered(id, person, "CREATED", 0);
        if (answer != null) {
            says(person, answer);
        }
        return id;
    }

    private Answer submitted() {
        var answers = Map.of(
                "nhsNumber", "9990548609",
                "givenName", "June",
                "reason", "Comes in often, lonely",
                "personKnows", "agrees",
                "postcode", town.district + " 1AA");
        var answer = practice().post("/api/v1/referrals", Map.of("form", "gp", "formVersion", 1, "answers", answers));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private void says(UUID person, String answer) {
        var agreement = new Agreement(surgery, List.of(), answer, null, null);
        events.send(
                Topic.PERSON_ACCESS,
                person,
                PersonAccessV1.TYPE,
                1,
                new PersonAccessV1(
                        person,
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(agreement),
                        List.of(),
                        List.of(),
                        0,
                        1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from agreement where person_id = :id")
                                .param("id", person)
                                .query(Long.class)
                                .single()
                        > 0);
    }
}

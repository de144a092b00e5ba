package org.whatmatters.person.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.person.Neighbours.LINK_WORKERS;
import static org.whatmatters.person.Neighbours.TRUST;
import static org.whatmatters.person.Neighbours.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.audit.AuditSealedV1;
import org.whatmatters.contracts.audit.AuditSealedV1.Entry;
import org.whatmatters.person.Neighbours;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// "Who has looked at my record", from every service, and the question why.
@IntegrationTest
class LooksIT {

    private static final UUID BOARD = UUID.fromString("019a0000-0000-7000-8000-0000000000d1");
    private static final UUID SAM = UUID.fromString("019b0000-0000-7000-8000-0000000000d2");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final String HASH = "0".repeat(64);

    private final Api api;
    private final Api officer;
    private final Neighbours neighbours;
    private final Events events;
    private final JdbcClient jdbc;
    private final UUID account = UUID.randomUUID();
    private UUID june = UUID.randomUUID();

    LooksIT(Api api, Neighbours neighbours, Events events, @Beside JdbcClient jdbc) {
        this.api = api;
        this.officer = api.as(Tokens.staff(BOARD, Role.IG_OFFICER));
        this.neighbours = neighbours;
        this.events = events;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void june_has_an_account() {
        var administrator = api.as(Tokens.staff(BOARD, Role.ICS_ADMIN));
        administrator.put(
                "/api/v1/organisations/" + BOARD,
                Map.of("alias", "board-of-looks", "name", "Board", "kind", "ICB", "feedbackLevel", 6));
        administrator.put(
                "/api/v1/organisations/" + LINK_WORKERS,
                Map.of("alias", "link-workers-of-looks", "name", "Link workers", "kind", "VCSE", "feedbackLevel", 6));
        administrator.put(
                "/api/v1/organisations/" + LINK_WORKERS + "/members/" + SAM,
                Map.of("name", "Sam Reed", "roles", List.of("link-worker")));
        june = neighbours
                .refer(intake("June", "Look" + account, "1950", null, "XW3 1AA"))
                .personId();
        jdbc.sql("insert into account (subject, person_id, linked_at) values (:account, :june, now())")
                .param("account", account)
                .param("june", june)
                .update();
    }

    @Test
    void a_look_at_another_service_is_shown_with_who_and_for_whom_and_why() {
        tell("referral", look(1, MONDAY_MORNING, SAM, LINK_WORKERS, "read referral", "HOST"));

        var look = onlyLook();
        assertThat(look.path("worker").asString()).isEqualTo("Sam Reed");
        assertThat(look.path("organisation").asString()).isEqualTo("Link workers");
        assertThat(look.path("action").asString()).isEqualTo("read referral");
        assertThat(look.path("basis").asString()).isEqualTo("HOST");
    }

    @Test
    void what_one_worker_did_often_in_a_day_is_one_line() {
        tell(
                "referral",
                look(1, MONDAY_MORNING, SAM, LINK_WORKERS, "list caseload", "HOST"),
                look(2, MONDAY_MORNING.plusSeconds(60), SAM, LINK_WORKERS, "list caseload", "HOST"),
                look(3, MONDAY_MORNING.plusSeconds(90), SAM, LINK_WORKERS, "list caseload", "HOST"));

        assertThat(onlyLook().path("times").asLong()).isEqualTo(3);
    }

    @Test
    void my_own_looks_and_those_at_others_and_refusals_are_not_shown() {
        tell(
                "care-plan",
                look(1, MONDAY_MORNING, account, null, "read about-me", "SELF"),
                new Entry(
                        2,
                        MONDAY_MORNING,
                        SAM,
                        LINK_WORKERS,
                        "read about-me",
                        "HOST",
                        "GRANTED",
                        List.of(UUID.randomUUID())),
                new Entry(3, MONDAY_MORNING, SAM, LINK_WORKERS, "GET /api/v1/plans", null, "REFUSED", List.of(june)));

        assertThat(looks()).isEmpty();
    }

    @Test
    void the_same_rows_told_twice_are_kept_once() {
        var first = look(1, MONDAY_MORNING, SAM, LINK_WORKERS, "read referral", "HOST");
        var service = tell("referral", first);
        send(service, first);
        send(service, first, look(2, MONDAY_MORNING.plusSeconds(5), SAM, LINK_WORKERS, "read referral", "HOST"));
        awaitKept(service, 2);

        assertThat(onlyLook().path("times").asLong()).isEqualTo(2);
    }

    @Test
    void a_question_is_asked_once_and_answered_by_the_officer_of_the_board() {
        tell("referral", look(1, MONDAY_MORNING, SAM, LINK_WORKERS, "read referral", "HOST"));
        var path = "/api/v1/me/looks/" + onlyLook().path("id").asString() + "/question";
        var me = api.as(Tokens.person(account));

        assertThat(me.post(path, Map.of("words", "Why? He is my neighbour")).status())
                .isEqualTo(201);
        assertThat(me.post(path, Map.of("words", "Why?")).status()).isEqualTo(409);

        var open = questionIn(officer.get("/api/v1/questions?limit=200").json());
        assertThat(open.path("words").asString()).isEqualTo("Why? He is my neighbour");
        var question = "/api/v1/questions/" + open.path("id").asString();
        var answered = officer.ifMatch("\"1\"")
                .put(question + "/answer", Map.of("answer", "Sam is your link worker since Monday."));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(me.get("/api/v1/me/questions").body()).contains("Sam is your link worker since Monday.");
        assertThat(officer.ifMatch("\"2\"")
                        .put(question + "/answer", Map.of("answer", "x"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobody_asks_about_a_look_at_somebody_else() {
        tell(
                "referral",
                new Entry(
                        1,
                        MONDAY_MORNING,
                        SAM,
                        LINK_WORKERS,
                        "read referral",
                        "HOST",
                        "GRANTED",
                        List.of(UUID.randomUUID())));
        var another = jdbc.sql("select id from look where not person_ids && array[:june] limit 1")
                .param("june", june)
                .query(UUID.class)
                .single();

        assertThat(api.as(Tokens.person(account))
                        .post("/api/v1/me/looks/" + another + "/question", Map.of("words", "Why?"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_officer_of_another_organisation_sees_no_question() {
        tell("referral", look(1, MONDAY_MORNING, SAM, LINK_WORKERS, "read referral", "HOST"));
        api.as(Tokens.person(account))
                .post("/api/v1/me/looks/" + onlyLook().path("id").asString() + "/question", Map.of("words", "Why?"));
        var id = questionIn(officer.get("/api/v1/questions?limit=200").json())
                .path("id")
                .asString();
        var elsewhere = api.as(Tokens.staff(TRUST, Role.IG_OFFICER));

        assertThat(elsewhere.get("/api/v1/questions").json().path("items")).isEmpty();
        assertThat(elsewhere.get("/api/v1/questions/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/v1/questions/" + id + "/looks").status()).isEqualTo(404);
    }

    @Test
    void a_look_at_this_service_comes_the_same_way() {
        api.as(Tokens.staffNamed(SAM, LINK_WORKERS, Role.LINK_WORKER)).get("/api/v1/people/" + june);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(looks())
                        .anySatisfy(look ->
                                assertThat(look.path("action").asString()).isEqualTo("person record")));
    }

    private Entry look(
            long number, Instant at, UUID subject, @Nullable UUID organisation, String action, String basis) {
        return new Entry(number, at, subject, organisation, action, basis, "GRANTED", List.of(june));
    }

    /// Of a service of the test's own, so that its chain begins here.
    private String tell(String kind, Entry... entries) {
        var service = kind + "-" + UUID.randomUUID();
        send(service, entries);
        awaitKept(service, entries.length);
        return service;
    }

    private void send(String service, Entry... entries) {
        events.send(
                Topic.AUDIT,
                UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8)),
                AuditSealedV1.TYPE,
                entries[entries.length - 1].number(),
                new AuditSealedV1(service, List.of(entries), HASH));
    }

    private void awaitKept(String service, long rows) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from look where service = :service")
                                .param("service", service)
                                .query(Long.class)
                                .single()
                        == rows);
    }

    private List<JsonNode> looks() {
        return api.as(Tokens.person(account))
                .get("/api/v1/me/looks")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode onlyLook() {
        assertThat(looks()).hasSize(1);
        return looks().getFirst();
    }

    private JsonNode questionIn(JsonNode page) {
        return page.path("items")
                .valueStream()
                .filter(one -> one.path("personId").asString().equals(june.toString()))
                .findFirst()
                .orElseThrow();
    }
}

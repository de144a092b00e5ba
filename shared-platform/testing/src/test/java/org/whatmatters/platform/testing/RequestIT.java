package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class RequestIT {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final String REFERRER = Tokens.staff(ORGANISATION, Role.REFERRER);

    private final Api api;
    private final JdbcClient jdbc;

    RequestIT(Api api, JdbcClient jdbc) {
        this.api = api.as(REFERRER);
        this.jdbc = jdbc;
    }

    @Test
    void every_wrong_field_is_named_in_one_answer() {
        var answer = api.post("/api/v1/parcels", """
                {"label": "", "colour": "red", "postedOn": "yesterday", "weight": {"grams": 30001},
                 "parts": [{"grams": "heavy", "unit": "g"}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields())
                .containsExactly("/colour", "/label", "/parts/0/grams", "/postedOn", "/weight/grams", "/weight/unit");
    }

    @Test
    void broken_json_is_told_from_wrong_fields() {
        var answer = api.post("/api/v1/parcels", "{\"label\": ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:whatmatters:problem:broken-json");
    }

    @Test
    void a_body_over_a_mebibyte_is_not_read_on() {
        var answer = api.post("/api/v1/parcels", Map.of("label", "x".repeat(1024 * 1024)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        var retried = api.with("Idempotency-Key", "same " + UUID.randomUUID());

        var first = retried.post("/api/v1/parcels", Map.of("label", "books"));
        var second = retried.post("/api/v1/parcels", Map.of("label", "books"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var retried = api.with("Idempotency-Key", "other " + UUID.randomUUID());
        retried.post("/api/v1/parcels", Map.of("label", "books"));

        var answer = retried.post("/api/v1/parcels", Map.of("label", "bricks"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("idempotency-key-used-differently");
    }

    @Test
    void twins_at_the_same_moment_do_it_once_and_get_one_answer() {
        var label = "twin " + UUID.randomUUID().toString().substring(0, 8);
        var retried = api.with("Idempotency-Key", label);

        var answers = IntStream.range(0, 8)
                .mapToObj(_ ->
                        CompletableFuture.supplyAsync(() -> retried.post("/api/v1/parcels", Map.of("label", label))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(jdbc.sql("select count(*) from parcel where label = ?")
                        .param(label)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void an_unsafe_request_without_a_key_is_refused() {
        assertThat(api.with("Idempotency-Key", "")
                        .post("/api/v1/parcels", Map.of("label", "books"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        var retried = api.with("Idempotency-Key", "free " + UUID.randomUUID());
        retried.post("/api/v1/parcels", Map.of("label", ""));

        assertThat(retried.post("/api/v1/parcels", Map.of("label", "books")).status())
                .isEqualTo(201);
    }

    @Test
    void a_change_names_the_version_it_is_made_to() {
        var parcel = api.post("/api/v1/parcels", Map.of("label", "books"));
        var path = parcel.header("Location") + "/label";

        assertThat(api.put(path, Map.of("label", "b")).status()).isEqualTo(428);
        assertThat(api.ifMatch("\"7\"").put(path, Map.of("label", "b")).status())
                .isEqualTo(412);
        assertThat(api.ifMatch("seven").put(path, Map.of("label", "b")).status())
                .isEqualTo(400);
        assertThat(api.ifMatch(parcel.version()).put(path, Map.of("label", "b")).version())
                .isEqualTo("\"2\"");
    }

    @Test
    void an_illegal_change_names_the_state() {
        var parcel = api.post("/api/v1/parcels", Map.of("label", "sealed"));

        var answer = api.ifMatch(parcel.version()).put(parcel.header("Location") + "/label", Map.of("label", "b"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("state").asString()).isEqualTo("sealed");
    }

    static Stream<String> badTokens() {
        return Stream.of(Tokens.expired(), Tokens.foreign(), Tokens.tampered(), "nonsense");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_ours_opens_nothing(String token) {
        assertThat(api.as(token).post("/api/v1/parcels", Map.of("label", "b")).status())
                .isEqualTo(401);
    }

    @Test
    void no_token_opens_nothing() {
        assertThat(api.with("Authorization", "")
                        .get("/api/v1/parcels/" + UUID.randomUUID())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_wrong_role_is_refused_and_audited() {
        var subject = UUID.randomUUID();

        var answer = api.as(Tokens.staffNamed(subject, ORGANISATION, Role.ANALYST))
                .post("/api/v1/parcels", Map.of("label", "b"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(auditOf(subject)).containsExactly("REFUSED POST /api/v1/parcels");
    }

    @Test
    void a_read_is_audited_with_the_people_it_was_about() {
        var subject = UUID.randomUUID();
        var path = api.post("/api/v1/parcels", Map.of("label", "books")).header("Location");

        api.as(Tokens.person(subject)).get(String.valueOf(path));

        assertThat(auditOf(subject)).containsExactly("GRANTED read parcel");
    }

    @Test
    void every_row_of_what_was_done_is_there_with_it_and_none_of_what_was_not() {
        var subject = UUID.randomUUID();
        var asThem = api.as(Tokens.staffNamed(subject, ORGANISATION, Role.REFERRER));
        var parcel = api.post("/api/v1/parcels", Map.of("label", "books"));
        var path = parcel.header("Location") + "/label";

        assertThat(asThem.ifMatch("\"7\"").put(path, Map.of("label", "b")).status())
                .isEqualTo(412);
        assertThat(auditOf(subject)).isEmpty();
        assertThat(asThem.ifMatch(parcel.version())
                        .put(path, Map.of("label", "b"))
                        .status())
                .isEqualTo(200);
        assertThat(auditOf(subject)).containsExactlyInAnyOrder("GRANTED read parcel", "GRANTED relabel parcel");
    }

    @Test
    void an_unknown_record_and_an_unknown_route_are_not_found() {
        assertThat(api.get("/api/v1/parcels/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/nothing").status()).isEqualTo(404);
    }

    private List<@Nullable String> auditOf(UUID subject) {
        return jdbc.sql("select outcome || ' ' || action from audit_entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }
}

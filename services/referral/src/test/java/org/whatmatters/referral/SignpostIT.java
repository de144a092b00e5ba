package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.contracts.notification.FollowUpAnsweredV1;
import org.whatmatters.contracts.notification.TextRequestedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class SignpostIT {

    private static final String SIGNPOSTS = "/api/v1/signposts";

    private final UUID surgery = UUID.randomUUID();
    private final UUID singing = UUID.randomUUID();
    private final UUID gardening = UUID.randomUUID();
    private final UUID closed = UUID.randomUUID();
    private final Events events;
    private final JdbcClient jdbc;
    private final Api api;
    private final Api navigator;

    SignpostIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
        this.api = api;
        this.navigator = api.as(Tokens.staff(surgery, Role.CARE_NAVIGATOR));
    }

    @BeforeEach
    void the_directory_tells_of_services() {
        // Nobody made sure of the gardens' page: people are told of it all the same.
        tell(singing, "The Singing Room", "ACTIVE");
        events.send(
                Topic.DIRECTORY_LISTING,
                gardening,
                ListingV1.TYPE,
                1,
                new ListingV1(gardening, "Gardening Together", null, "ACTIVE", false, null, 1));
        tell(closed, "Club that was", "DEFUNCT");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from listing where service_id in (:ids)")
                                .param("ids", List.of(singing, gardening, closed))
                                .query(Long.class)
                                .single()
                        == 3);
    }

    private void tell(UUID service, String name, String state) {
        events.send(Topic.DIRECTORY_LISTING, service, ListingV1.TYPE, 1, new ListingV1(service, name, null, state, 1));
    }

    private Answer print(UUID... services) {
        return navigator.post(
                SIGNPOSTS,
                Map.of(
                        "services",
                                Stream.of(services).map(id -> Map.of("id", id)).toList(),
                        "way", "PRINT",
                        "searched", "June Marlow is lonely",
                        "postcode", "XW1 1AA"));
    }

    @Test
    void what_is_kept_of_a_signpost_is_about_nobody() {
        var given = print(singing, gardening);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().required("need").asString()).isEqualTo("LONELINESS");
        var row = jdbc.sql("select to_jsonb(s)::text from signpost s where organisation_id = :id")
                .param("id", surgery)
                .query(String.class)
                .single();
        assertThat(row).contains("XW1", "LONELINESS", "PRINT").doesNotContain("1AA", "June");
    }

    @Test
    void a_list_is_texted_to_a_number_that_is_not_known_here() {
        var number = UUID.randomUUID();

        var given = navigator.post(
                SIGNPOSTS,
                Map.of(
                        "services",
                        List.of(Map.of("id", singing, "phone", "01632960111"), Map.of("id", gardening)),
                        "way",
                        "TEXT",
                        "need",
                        "LONELINESS",
                        "number",
                        number));

        assertThat(given.status()).isEqualTo(201);
        var text = given.json().required("text").asString();
        assertThat(text)
                .contains("1. The Singing Room, 01632 960111\n2. Gardening Together\n")
                .endsWith("reply STOP.");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                events.received(Topic.NOTIFICATION_REQUESTS, TextRequestedV1.TYPE, number))
                        .singleElement()
                        .satisfies(asked -> {
                            var told = asked.data();
                            assertThat(told.required("organisationId").asString())
                                    .isEqualTo(surgery.toString());
                            assertThat(told.required("template").asString()).isEqualTo("services-near");
                            assertThat(told.required("parameters")
                                            .required("text")
                                            .asString())
                                    .isEqualTo(text);
                        }));
    }

    @Test
    void who_said_yes_to_it_is_asked_after_seven_days_whether_it_helped() {
        var number = UUID.randomUUID();

        assertThat(text(number, singing).status()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(followUpsTo(number))
                        .singleElement()
                        .satisfies(asked -> {
                            var from = Instant.parse(asked.required("notBefore").asString());
                            assertThat(Duration.between(Instant.now(), from).toHours())
                                    .isBetween(166L, 169L);
                            assertThat(Instant.parse(asked.required("notAfter").asString()))
                                    .isAfter(from);
                            assertThat(asked.required("parameters").isEmpty()).isTrue();
                        }));
        assertThat(codes(navigator.post(
                        SIGNPOSTS,
                        Map.of(
                                "services",
                                List.of(Map.of("id", singing)),
                                "way",
                                "PRINT",
                                "need",
                                "FOOD",
                                "followUp",
                                true))))
                .containsExactly("ONLY_FOR_A_TEXT");
    }

    @Test
    void what_they_answer_is_counted_for_the_team_by_need_and_service_and_leads_to_nobody() {
        for (var answer : List.of("HELPED", "HELPED", "HELPED", "HELPED", "HELPED", "NOT_YET")) {
            var number = UUID.randomUUID();
            text(number, singing);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> followUpsTo(number).size() == 1);
            var request = UUID.fromString(
                    followUpsTo(number).getFirst().required("requestId").asString());
            answered(request, answer, 1);
            // The first counts.
            answered(request, "NO_LONGER_NEEDED", 2);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        jdbc.sql("""
                                select count(*) from signpost
                                 where organisation_id = :id and follow_up in ('HELPED', 'NOT_YET')
                                """).param("id", surgery).query(Long.class).single() == 6);

        var counts = navigator.get(SIGNPOSTS + "/counts").json();

        var expected = "{\"asked\":6,\"helped\":5}";
        assertThat(counts.required("answers").toString()).isEqualTo(expected);
        assertThat(counts.at("/byNeed/0/answers").toString()).isEqualTo(expected);
        assertThat(counts.at("/byService/0/answers").toString()).isEqualTo(expected);
        assertThat(jdbc.sql("""
                                select count(*) from signpost_follow_up f join signpost s on s.id = f.signpost_id
                                 where s.organisation_id = :id
                                """).param("id", surgery).query(Long.class).single())
                .isZero();
    }

    private Answer text(UUID number, UUID service) {
        return navigator.post(
                SIGNPOSTS,
                Map.of(
                        "services",
                        List.of(Map.of("id", service)),
                        "way",
                        "TEXT",
                        "need",
                        "LONELINESS",
                        "number",
                        number,
                        "followUp",
                        true));
    }

    private List<JsonNode> followUpsTo(UUID number) {
        return events.received(Topic.NOTIFICATION_REQUESTS, TextRequestedV1.TYPE, number).stream()
                .map(Events.Told::data)
                .filter(asked -> asked.required("template").asString().equals("services-follow-up"))
                .toList();
    }

    private void answered(UUID request, String answer, long version) {
        events.send(
                Topic.NOTIFICATION_EVENTS,
                request,
                FollowUpAnsweredV1.TYPE,
                version,
                new FollowUpAnsweredV1(request, answer, Instant.now()));
    }

    @Test
    void a_double_click_is_one_signpost() {
        var clicked = navigator.with("Idempotency-Key", UUID.randomUUID().toString());
        var wish = Map.of("services", List.of(Map.of("id", singing)), "way", "PRINT", "need", "FOOD");

        var first = clicked.post(SIGNPOSTS, wish);
        var second = clicked.post(SIGNPOSTS, wish);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(jdbc.sql("select count(*) from signpost where organisation_id = :id")
                        .param("id", surgery)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void what_cannot_be_signposted_is_said_at_once_and_nothing_is_kept() {
        var refused = navigator.post(
                SIGNPOSTS,
                Map.of(
                        "services",
                        Stream.of(singing, gardening, closed, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                                .map(id -> Map.of("id", id))
                                .toList(),
                        "way",
                        "TEXT"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused)).containsExactly("TOO_MANY", "ONLY_FOR_A_TEXT", "SERVICE_NOT_ACTIVE");
        assertThat(codes(print())).containsExactly("REQUIRED");
        assertThat(codes(print(singing, singing))).containsExactly("TWICE");
        assertThat(jdbc.sql("select count(*) from signpost where organisation_id = :id")
                        .param("id", surgery)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> codes(Answer refused) {
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("code").asString())
                .toList();
    }

    @Test
    void any_worker_may_signpost_and_nobody_else() {
        var officer = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));
        var wish = Map.of("services", List.of(Map.of("id", singing)), "way", "PRINT");

        assertThat(officer.post(SIGNPOSTS, wish).status()).isEqualTo(201);
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .post(SIGNPOSTS, wish)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_team_reads_how_many_it_gave_without_small_numbers() {
        for (var time = 0; time < 6; time++) {
            assertThat(print(singing).status()).isEqualTo(201);
        }
        print(singing, gardening);
        navigator.post(SIGNPOSTS, Map.of("services", List.of(Map.of("id", gardening)), "way", "PRINT", "need", "FOOD"));

        var counts = navigator.get(SIGNPOSTS + "/counts").json();

        assertThat(counts.required("total").asLong()).isEqualTo(10);
        assertThat(counts.required("byNeed").toString())
                .isEqualTo("[{\"need\":\"LONELINESS\",\"count\":7},{\"need\":\"FOOD\"}]");
        assertThat(counts.required("byService").required(0).required("name").asString())
                .isEqualTo("The Singing Room");
        assertThat(counts.required("byService").required(0).required("count").asLong())
                .isEqualTo(7);
        assertThat(counts.required("byService").required(1).has("count")).isFalse();
        var others = api.as(Tokens.staff(UUID.randomUUID(), Role.CARE_NAVIGATOR))
                .get(SIGNPOSTS + "/counts")
                .json();
        assertThat(others.has("total")).isFalse();
        assertThat(others.required("byService").isEmpty()).isTrue();
        assertThat(navigator
                        .get(SIGNPOSTS + "/counts?month=2020-01")
                        .json()
                        .required("byNeed")
                        .isEmpty())
                .isTrue();
    }
}

package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.form;
import static org.whatmatters.referral.Town.path;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.Events.Told;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class NothingPersonalIT {

    private static final String CANARY = "Zaunkoenig";

    private final Events events;
    private final JdbcClient jdbc;
    private final Town town;

    NothingPersonalIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
        this.town = Town.settled(api, events, jdbc);
    }

    @Test
    void no_word_that_anybody_typed_leaves_on_the_open_topic() throws IOException {
        var id = wholeLifeFullOfCanaries();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !events.received(Topic.REFERRAL_EVENTS, ReferralEndedV1.TYPE, UUID.fromString(id))
                        .isEmpty());

        assertThat(events.saysNone(Topic.REFERRAL_EVENTS, CANARY, "7700900456", "1948", "1AA"))
                .isTrue();
        assertThat(events.saysNone(Topic.NOTIFICATION_REQUESTS, CANARY)).isTrue();
        assertThat(jdbc.sql("select count(*) from event where data::text like '%" + CANARY + "%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(events.received(Topic.REFERRAL_INTAKE, ReferralIntakeV1.TYPE, UUID.fromString(id)))
                .singleElement()
                .satisfies(intake -> {
                    assertThat(intake.data().required("givenName").asString()).isEqualTo(CANARY);
                    assertThat(intake.data().required("phone").asString()).isEqualTo("+447700900456");
                });
    }

    @Test
    void what_is_told_holds_to_its_contract() throws IOException {
        var id = UUID.fromString(wholeLifeFullOfCanaries());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !events.received(Topic.REFERRAL_EVENTS, ReferralEndedV1.TYPE, id)
                        .isEmpty());

        var facts = new String[] {
            "submitted",
            "accepted",
            "assigned",
            "contact-made",
            "appointment-booked",
            "appointment-moved",
            "appointment-cancelled",
            "appointment-attended",
            "offer-made",
            "offer-accepted",
            "ended"
        };
        for (var fact : facts) {
            var told = events.received(Topic.REFERRAL_EVENTS, "org.whatmatters.referral." + fact + ".v1", id);
            assertThat(told).as(fact).hasSize(1);
            assertHoldsToContract(fact, told.getFirst());
        }
        assertHoldsToContract(
                "intake-given",
                events.received(Topic.REFERRAL_INTAKE, ReferralIntakeV1.TYPE, id)
                        .getFirst());
    }

    private static void assertHoldsToContract(String fact, Told told) throws IOException {
        try (var file =
                NothingPersonalIT.class.getResourceAsStream("/contracts/referral/" + fact + ".v1.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
            assertThat(schema.validate(
                            told.data().toString(),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(fact)
                    .isEmpty();
        }
    }

    private String wholeLifeFullOfCanaries() {
        var answers = town.june();
        answers.put("givenName", CANARY);
        answers.put("familyName", CANARY);
        answers.put("birthDate", "1948-05");
        answers.put("addressLine", "1 " + CANARY + " Lane");
        answers.put("phone", "07700 900456");
        answers.put("gpPractice", CANARY);
        answers.put("reason", CANARY);
        answers.put("ownWords", CANARY);
        var id = town.officer()
                .post("/api/v1/referrals", form(answers))
                .json()
                .required("id")
                .asString();
        town.answered(id, town.personOf(id), "CREATED", 0);
        town.triager().ifMatch(town.version(id)).put(path(id) + "/acceptance", "{}");
        town.triager().ifMatch(town.version(id)).put(path(id) + "/assignment", Map.of("worker", town.sam));
        town.worker().post(path(id) + "/contacts", Map.of("channel", "VISIT", "outcome", "SPOKE", "note", CANARY));
        town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of(
                                "kind",
                                "ELSEWHERE",
                                "startsAt",
                                Instant.now().plus(Duration.ofDays(3)).toString(),
                                "place",
                                CANARY,
                                "postcode",
                                "XW1 1AA"));
        var booked = town.worker().get(path(id)).json().at("/appointments/0/id").asString();
        town.worker()
                .put(
                        path(id) + "/appointments/" + booked + "/new-time",
                        Map.of(
                                "kind",
                                "PHONE_CALL",
                                "startsAt",
                                Instant.now().plus(Duration.ofDays(4)).toString(),
                                "askedBy",
                                "PERSON",
                                "why",
                                CANARY));
        var moved = town.worker().get(path(id)).json().at("/appointments/1/id").asString();
        town.worker()
                .put(path(id) + "/appointments/" + moved + "/cancellation", Map.of("askedBy", "US", "why", CANARY));
        town.worker()
                .post(
                        path(id) + "/appointments",
                        Map.of(
                                "kind",
                                "AT_OUR_OFFICE",
                                "startsAt",
                                Instant.now().minus(Duration.ofDays(1)).toString(),
                                "attendance",
                                Map.of("who", "DID_NOT_COME", "absenceReason", "UNWELL", "howItWent", CANARY)));
        town.worker().post(path(id) + "/notes", Map.of("words", CANARY, "forReferrer", true));
        town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening, "need", CANARY));
        var offer =
                town.gardener().get("/api/v1/offers").json().required("items").required(0);
        town.gardener()
                .ifMatch("\"1\"")
                .put("/api/v1/offers/" + offer.required("id").asString() + "/acceptance", "{}");
        var ended = new HashMap<>(Town.supportGiven());
        ended.put("note", CANARY);
        ended.put("hopes", List.of(Map.of("hopedFor", CANARY, "outcome", "HELPED")));
        var answer = town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", ended);
        assertThat(answer.status()).isEqualTo(200);
        return id;
    }
}

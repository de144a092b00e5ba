package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.UnmetNeedLoggedV1;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class UnmetNeedIT {

    private static final String UNMET = "/api/v1/unmet-needs";

    private final Events events;
    private final JdbcClient jdbc;
    private final Api worker;
    private final Api analyst;
    private final Api builder;
    private final Api person;

    UnmetNeedIT(Api api, Events events, @Beside JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
        this.worker = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
        this.analyst = api.as(Tokens.staff(UUID.randomUUID(), Role.ANALYST));
        this.builder = api.as(Tokens.staff(UUID.randomUUID(), Role.COMMUNITY_BUILDER));
        this.person = api.as(Tokens.person(UUID.randomUUID()));
    }

    private Answer log(String place) {
        return worker.post(
                UNMET, Map.of("need", "LONELINESS", "place", place, "wouldHaveHelped", "NEARER_OR_WITH_TRANSPORT"));
    }

    @Test
    void an_unmet_need_is_kept_and_told_as_codes_and_a_day() {
        var logged = log("ZQ1 1AA");

        assertThat(logged.status()).isEqualTo(201);
        var id = UUID.fromString(logged.json().required("id").asString());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events.received(Topic.REFERRAL_EVENTS, UnmetNeedLoggedV1.TYPE, id))
                        .singleElement()
                        .satisfies(told -> assertThat(told.data().propertyNames())
                                .containsExactlyInAnyOrder(
                                        "unmetNeedId", "need", "postcodeDistrict", "wouldHaveHelped", "loggedOn")));
        var row = jdbc.sql("select to_jsonb(u)::text from unmet_need u where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(row).contains("ZQ1", "LONELINESS").doesNotContain("1AA").doesNotContainPattern("[0-9]:[0-9]");
    }

    @Test
    void counts_are_by_need_and_district_rounded_and_a_small_one_is_withheld() {
        for (var time = 0; time < 7; time++) {
            log("ZQ2");
        }
        log("ZQ3 1AA");

        var counts = analyst.get(UNMET + "/counts").json();

        assertThat(of("ZQ2", counts)).hasToString("{\"need\":\"LONELINESS\",\"district\":\"ZQ2\",\"count\":5}");
        assertThat(of("ZQ3", counts)).hasToString("{\"need\":\"LONELINESS\",\"district\":\"ZQ3\"}");
        assertThat(builder.get(UNMET + "/counts").json()).isEqualTo(counts);
        assertThat(analyst.get(UNMET + "/counts?from=2020-01&until=2020-02")
                        .json()
                        .required("items")
                        .isEmpty())
                .isTrue();
    }

    private static JsonNode of(String district, JsonNode counts) {
        return counts.required("items")
                .valueStream()
                .filter(one -> one.required("district").asString().equals(district))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_codes_and_places_are_taken() {
        var refused = List.of(
                worker.post(UNMET, Map.of("need", "June is lonely", "place", "ZQ4")),
                worker.post(UNMET, Map.of("need", "FOOD", "place", "At June's")),
                worker.post(UNMET, Map.of("need", "FOOD", "place", "ZQ4", "wouldHaveHelped", "June's own words")),
                worker.post(UNMET, Map.of("need", "FOOD", "place", "ZQ4", "personId", UUID.randomUUID())));

        assertThat(refused).allSatisfy(answer -> assertThat(answer.status()).isIn(400, 422));
        assertThat(jdbc.sql("select count(*) from unmet_need where postcode_district = 'ZQ4'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void any_worker_may_say_it_and_only_those_who_can_change_it_read_the_counts() {
        assertThat(worker.get(UNMET + "/counts").status()).isEqualTo(403);
        assertThat(person.post(UNMET, Map.of("need", "FOOD", "place", "ZQ5")).status())
                .isEqualTo(403);
        assertThat(analyst.get(UNMET + "/counts?from=June").status()).isIn(400, 422);
    }
}

package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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

@IntegrationTest
class VisitsIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Town town;

    VisitsIT(Api api, Events events, @Beside JdbcClient jdbc, Clock clock) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.town = new Town(api, events, jdbc);
    }

    @BeforeEach
    void settle() {
        town = Town.settled(api, events, jdbc);
    }

    @Test
    void whoever_is_out_and_back_in_time_alarms_nobody() {
        var id = town.active();

        assertThat(goOut(id, town.tara, Duration.ofHours(1)).status()).isEqualTo(204);

        assertThat(of(town.worker()).at("/mine/ringName").asString()).isEqualTo("Tara Lowe");
        assertThat(of(town.lead()).required("overdue")).isEmpty();
        var visit = of(town.worker()).at("/mine/id").asString();
        assertThat(town.worker()
                        .put("/api/v1/visits/" + visit + "/safety", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(of(town.worker()).has("mine")).isFalse();
    }

    @Test
    void who_is_not_back_is_shown_to_whoever_leads_the_team_and_to_whoever_rings() {
        var id = town.active();
        goOut(id, town.tara, Duration.ofHours(1));
        late();

        var seen = of(town.lead()).required("overdue").required(0);

        assertThat(seen.required("worker").asString()).isEqualTo("Sam Reed");
        assertThat(seen.required("referralId").asString()).isEqualTo(id);
        var another = api.as(Tokens.staff(town.linkWorkers, Role.LINK_WORKER));
        assertThat(of(another).required("overdue")).isEmpty();
        assertThat(of(api.as(Tokens.staff(UUID.randomUUID(), Role.TEAM_LEAD))).required("overdue"))
                .isEmpty();
    }

    @Test
    void whoever_has_rung_says_that_they_are_safe_and_says_it_twice_with_the_same_end() {
        goOut(town.active(), town.tara, Duration.ofHours(1));
        late();
        var visit = of(town.lead()).at("/overdue/0/id").asString();

        for (var time = 0; time < 2; time++) {
            assertThat(town.lead()
                            .put("/api/v1/visits/" + visit + "/safety", "{}")
                            .status())
                    .isEqualTo(204);
        }

        assertThat(of(town.lead()).required("overdue")).isEmpty();
        assertThat(of(town.worker()).has("mine")).isFalse();
        var another = api.as(Tokens.staff(town.linkWorkers, Role.LINK_WORKER));
        assertThat(another.put("/api/v1/visits/" + visit + "/safety", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void staying_longer_takes_the_alarm_back() {
        var id = town.active();
        goOut(id, town.tara, Duration.ofHours(1));
        late();
        assertThat(of(town.lead()).required("overdue")).hasSize(1);

        goOut(id, town.tara, Duration.ofMinutes(30));

        assertThat(of(town.lead()).required("overdue")).isEmpty();
        assertThat(jdbc.sql("select count(*) from visit where worker = :sam")
                        .param("sam", town.sam)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void somebody_hidden_from_whoever_rings_is_not_named_to_them() {
        var id = town.active();
        goOut(id, town.tara, Duration.ofHours(1));
        late();
        jdbc.sql("""
                        insert into access_state (person_id, version, restricted, named)
                        values (:person, 1, true, array[:sam]::uuid[])
                        """).param("person", town.personOf(id)).param("sam", town.sam).update();

        var seen = of(town.lead()).required("overdue").required(0);

        assertThat(seen.has("referralId")).isFalse();
        assertThat(seen.required("worker").asString()).isEqualTo("Sam Reed");
    }

    @Test
    void every_wrong_answer_is_named_and_a_case_of_others_is_not_there() {
        var id = town.active();

        var wrong = goOut(id, town.sam, Duration.ofHours(13));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .required("errors")
                        .valueStream()
                        .map(error -> error.required("pointer").asString()))
                .containsExactly("/backBy", "/ring");
        var empty = town.worker().put("/api/v1/visits/mine", Map.of("referralId", id));
        assertThat(empty.json().required("errors")).hasSize(2);
        var elsewhere = Town.settled(api, events, jdbc);
        var body = Map.of(
                "referralId",
                id,
                "backBy",
                clock.instant().plus(Duration.ofHours(1)).toString(),
                "ring",
                elsewhere.tara);
        assertThat(elsewhere.worker().put("/api/v1/visits/mine", body).status()).isEqualTo(404);
    }

    private Answer goOut(String referral, UUID ring, Duration away) {
        var body = Map.of(
                "referralId", referral, "backBy", clock.instant().plus(away).toString(), "ring", ring);
        return town.worker().put("/api/v1/visits/mine", body);
    }

    private void late() {
        jdbc.sql("update visit set back_by = now() - interval '5 minutes' where worker = :sam")
                .param("sam", town.sam)
                .update();
    }

    private static JsonNode of(Api caller) {
        return caller.get("/api/v1/visits").json();
    }
}

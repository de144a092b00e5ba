package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.Town.path;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class WorkloadIT {

    private static final String WORKERS = "/api/v1/referrals/workers";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    WorkloadIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void a_worker_has_in_hand_what_their_open_cases_weigh() {
        town.assigned();
        weigh(town.worker(), town.active(), "HEAVY");
        weigh(town.lead(), town.active(), "LIGHT");
        end(town.active());

        assertThat(sam().required("inHand").asLong()).isEqualTo(6);
    }

    @Test
    void the_choice_of_a_worker_says_how_much_each_may_have() {
        town.assigned();

        assertThat(limit(town.sam, 12)).isEqualTo(204);
        assertThat(limit(town.sam, 8)).isEqualTo(204);

        assertThat(sam().required("most").asInt()).isEqualTo(8);
        assertThat(sam().required("inHand").asLong()).isEqualTo(2);
        var atAGlance = town.lead().get("/api/v1/referrals/team").json().at("/workers/0/room");
        assertThat(atAGlance).isEqualTo(sam());
        assertThat(town.lead().put(WORKERS + "/" + town.sam + "/capacity", "{}").status())
                .isEqualTo(204);
        assertThat(sam().has("most")).isFalse();
    }

    @Test
    void more_than_somebody_may_have_is_given_all_the_same() {
        limit(town.sam, 0);

        town.assigned();

        assertThat(sam().required("inHand").asLong()).isEqualTo(2);
    }

    @Test
    void a_limit_is_a_number_for_a_worker_of_the_team() {
        assertThat(limit(town.sam, -1)).isEqualTo(422);
        assertThat(limit(town.sam, 201)).isEqualTo(422);
        assertThat(limit(UUID.randomUUID(), 5)).isEqualTo(404);
        assertThat(town.worker()
                        .put(WORKERS + "/" + town.sam + "/capacity", Map.of("most", 99))
                        .status())
                .isEqualTo(403);
        var elsewhere = Town.settled(api, events, jdbc);
        assertThat(elsewhere
                        .lead()
                        .put(WORKERS + "/" + town.sam + "/capacity", Map.of("most", 9))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void how_much_work_a_case_is_says_whoever_has_it_shares_it_or_leads_the_team() {
        var id = town.active();
        var colleague = api.as(Tokens.staffNamed(town.tara, town.linkWorkers, Role.LINK_WORKER));

        assertThat(weigh(town.worker(), id, "HEAVY")).isEqualTo(204);
        assertThat(weigh(colleague, id, "LIGHT")).isEqualTo(409);
        assertThat(town.worker().get(path(id)).json().required("weight").asString())
                .isEqualTo("HEAVY");
        town.triager().ifMatch(town.version(id)).put(path(id) + "/sharing", Map.of("worker", town.tara));
        assertThat(weigh(colleague, id, "LIGHT")).isEqualTo(204);
        assertThat(town.worker().get(path(id)).json().required("weight").asString())
                .isEqualTo("LIGHT");
        assertThat(weigh(town.worker(), id, "ENORMOUS")).isEqualTo(422);
        assertThat(weigh(Town.settled(api, events, jdbc).lead(), id, "HEAVY")).isEqualTo(404);
    }

    private int weigh(Api speaker, String id, String weight) {
        return speaker.put(path(id) + "/weight", Map.of("weight", weight)).status();
    }

    private int limit(UUID worker, int most) {
        return town.lead()
                .put(WORKERS + "/" + worker + "/capacity", Map.of("most", most))
                .status();
    }

    private void end(String id) {
        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());
    }

    private JsonNode sam() {
        return town.triager().get(WORKERS).json().required(0);
    }
}

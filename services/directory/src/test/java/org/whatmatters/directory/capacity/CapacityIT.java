package org.whatmatters.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class CapacityIT {

    private final Groups groups;
    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    CapacityIT(Api api, Events events, JdbcClient jdbc) {
        this.groups = new Groups(api, UUID.randomUUID());
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void what_its_provider_says_is_shown_for_a_week_and_told() {
        var listing = groups.listed("Canoeing " + UUID.randomUUID(), 20);

        var said = groups.member().put(capacity(listing), "{\"status\": \"WAITING_LIST\", \"expectedWaitDays\": 14}");

        assertThat(said.status()).isEqualTo(200);
        var view = groups.worker().get("/api/v1/directory/services/" + listing).json();
        assertThat(view.at("/capacity/status").asString()).isEqualTo("WAITING_LIST");
        assertThat(view.at("/capacity/expectedWaitDays").asInt()).isEqualTo(14);
        var found = groups.worker()
                .get("/api/v1/directory/services?q=canoeing")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(listing.toString()));
        assertThat(found)
                .singleElement()
                .satisfies(item ->
                        assertThat(item.at("/capacity/status").asString()).isEqualTo("WAITING_LIST"));
        await().untilAsserted(() -> assertThat(events.last(Topic.DIRECTORY_LISTING, ListingV1.TYPE, listing)
                        .data()
                        .at("/room/status")
                        .asString())
                .isEqualTo("WAITING_LIST"));
    }

    @Test
    void a_week_later_nobody_knows_whatever_was_said() {
        var listing = groups.listed("Rowing", 20);
        groups.member().put(capacity(listing), "{\"status\": \"AVAILABLE\"}");

        jdbc.sql("update service_capacity set valid_until = now() where service_id = :id")
                .param("id", listing)
                .update();

        assertThat(groups.worker()
                        .get("/api/v1/directory/services/" + listing)
                        .json()
                        .has("capacity"))
                .isFalse();
        assertThat(groups.member()
                        .get("/api/v1/directory/listings/" + listing)
                        .json()
                        .has("capacity"))
                .isFalse();
    }

    @Test
    void only_whoever_runs_it_says_so_and_what_makes_no_sense_is_refused() {
        var listing = groups.listed("Punting", 20);
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.PROVIDER_WORKER));

        assertThat(other.put(capacity(listing), "{\"status\": \"FULL\"}").status())
                .isEqualTo(404);
        assertThat(groups.worker()
                        .put(capacity(listing), "{\"status\": \"FULL\"}")
                        .status())
                .isEqualTo(403);
        assertThat(groups.member()
                        .put(capacity(listing), "{\"status\": \"AVAILABLE\", \"expectedWaitDays\": 3}")
                        .wrongFields())
                .containsExactly("/expectedWaitDays");
        assertThat(groups.member()
                        .put(capacity(listing), "{\"expectedWaitDays\": -1}")
                        .wrongFields())
                .containsExactly("/expectedWaitDays", "/status");
    }

    private static String capacity(UUID listing) {
        return "/api/v1/directory/listings/" + listing + "/capacity";
    }
}

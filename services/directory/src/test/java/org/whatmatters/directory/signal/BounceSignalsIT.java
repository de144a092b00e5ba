package org.whatmatters.directory.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ContactBouncedV1;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class BounceSignalsIT {

    private final Groups groups;
    private final Events events;
    private final JdbcClient jdbc;

    BounceSignalsIT(Api api, Events events, JdbcClient jdbc) {
        this.groups = new Groups(api, UUID.randomUUID());
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void two_messages_that_came_back_make_somebody_look() {
        var listing = groups.listed("Basketry", 20);

        bounced(UUID.randomUUID(), listing, "EMAIL", 2);
        awaitHeard(listing, 1);
        var afterOne = state(listing);
        bounced(UUID.randomUUID(), listing, "TEXT", 1);

        assertThat(afterOne).isEqualTo("assured");
        await().untilAsserted(() -> assertThat(state(listing)).isEqualTo("assurance due"));
        assertThat(standing(listing).path("doubts").valueStream().map(JsonNode::asString))
                .containsExactly("BOUNCED");
    }

    @Test
    void one_message_told_twice_is_one() {
        var listing = groups.listed("Pewter", 20);
        var message = UUID.randomUUID();

        bounced(message, listing, "EMAIL", 2);
        bounced(message, listing, "EMAIL", 2);
        hearSomethingElse();

        assertThat(state(listing)).isEqualTo("assured");
    }

    @Test
    void what_came_back_before_somebody_made_sure_says_nothing_and_what_counted_once_does_not_again() {
        var listing = groups.listed("Enamel", 20);
        bounced(UUID.randomUUID(), listing, "EMAIL", 30);
        bounced(UUID.randomUUID(), listing, "TEXT", 25);
        hearSomethingElse();
        assertThat(state(listing)).isEqualTo("assured");

        bounced(UUID.randomUUID(), listing, "EMAIL", 2);
        bounced(UUID.randomUUID(), listing, "EMAIL", 1);
        await().untilAsserted(() -> assertThat(state(listing)).isEqualTo("assurance due"));
        groups.member()
                .ifMatch(groups.version(listing))
                .put("/api/v1/directory/listings/" + listing + "/confirmation", "{}");
        bounced(UUID.randomUUID(), listing, "TEXT", 0);
        hearSomethingElse();

        assertThat(state(listing)).isEqualTo("assured");
    }

    private void bounced(UUID message, UUID listing, String kind, int daysAgo) {
        events.send(
                Topic.NOTIFICATION_EVENTS,
                listing,
                ContactBouncedV1.TYPE,
                1,
                new ContactBouncedV1(message, listing, kind, Instant.now().minus(Duration.ofDays(daysAgo))));
    }

    /// Whatever was told of a listing before has been heard by then, once something later of the same listing has.
    private void hearSomethingElse() {
        for (var i = 0; i < Topic.PARTITIONS * 2; i++) {
            var other = UUID.randomUUID();
            bounced(UUID.randomUUID(), other, "TEXT", 0);
            awaitHeard(other, 1);
        }
    }

    private void awaitHeard(UUID listing, long count) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from bounce_heard where service_id = :id")
                        .param("id", listing)
                        .query(Long.class)
                        .single())
                .isEqualTo(count));
    }

    private String state(UUID listing) {
        return standing(listing).path("state").asString();
    }

    private JsonNode standing(UUID listing) {
        return groups.assurer().get("/api/v1/directory/listings/" + listing).json();
    }
}

package org.whatmatters.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.referral.Town.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.contracts.referral.OfferTakenBackV1;
import org.whatmatters.contracts.referral.ReferralEndedV1;
import org.whatmatters.contracts.referral.ReferralReopenedV1;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

/// A confirmed death closes what is open, and opens it again when it is taken back.
@IntegrationTest
class DeathIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;
    private Town town;

    DeathIT(Api api, Events events, @Beside JdbcClient jdbc) {
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
    void the_second_word_closes_the_referral_and_is_told() {
        var id = town.active();

        tell(town.personOf(id), true, 1);

        assertThat(file(id).path("state").asString()).isEqualTo("ended");
        assertThat(file(id).path("ending").asString()).isEqualTo("DIED");
        await().untilAsserted(() -> assertThat(told(id, ReferralEndedV1.TYPE))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().path("ending").asString()).isEqualTo("DIED")));
    }

    @Test
    void one_word_closes_nothing() {
        var id = town.active();

        tell(town.personOf(id), false, 1);

        assertThat(file(id).path("state").asString()).isEqualTo("active");
    }

    @Test
    void what_nobody_answered_is_closed_and_its_provider_is_told_no_more_than_that_it_was_taken_back() {
        var id = town.active();
        town.worker().post(path(id) + "/offers", Map.of("serviceId", town.gardening, "need", "Being more active"));

        tell(town.personOf(id), true, 1);

        assertThat(file(id).at("/offers/0/state").asString()).isEqualTo("died");
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.REFERRAL_EVENTS, OfferTakenBackV1.TYPE, UUID.fromString(id)))
                .hasSize(1));
        assertThat(town.gardener()
                        .get("/api/v1/offers")
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void the_worker_is_told_in_their_list() {
        var id = town.active();

        tell(town.personOf(id), true, 1);

        for (var list : List.of("true", "false")) {
            var first = town.worker()
                    .get("/api/v1/referrals/caseload?mine=" + list)
                    .json()
                    .at("/items/0");
            assertThat(first.path("id").asString()).isEqualTo(id);
            assertThat(first.path("state").asString()).isEqualTo("ended");
            assertThat(first.path("ending").asString()).isEqualTo("DIED");
        }
    }

    @Test
    void taken_back_it_stands_where_it_stood_with_the_same_worker_and_that_is_told() {
        var id = town.active();
        var before = file(id);
        tell(town.personOf(id), true, 1);

        tell(town.personOf(id), false, 2);

        var after = file(id);
        assertThat(after.path("state").asString()).isEqualTo("active");
        assertThat(after.path("stateAt")).isEqualTo(before.path("stateAt"));
        assertThat(after.path("worker")).isEqualTo(before.path("worker"));
        await().untilAsserted(
                        () -> assertThat(told(id, ReferralReopenedV1.TYPE)).hasSize(1));
    }

    @Test
    void what_nobody_had_decided_yet_comes_back_to_the_queue() {
        var id = town.submitted();
        tell(town.personOf(id), true, 1);

        tell(town.personOf(id), false, 2);

        assertThat(town.triager()
                        .get("/api/v1/referrals/incoming")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void what_a_worker_ended_stays_ended() {
        var id = town.active();
        town.worker().ifMatch(town.version(id)).put(path(id) + "/ending", Town.supportGiven());
        tell(town.personOf(id), true, 1);

        tell(town.personOf(id), false, 2);

        assertThat(file(id).path("ending").asString()).isEqualTo("CLOSED");
    }

    @Test
    void the_same_news_again_closes_nothing_twice() {
        var id = town.active();
        tell(town.personOf(id), true, 1);

        tell(town.personOf(id), true, 2);
        tell(town.personOf(id), true, 1);

        await().untilAsserted(() -> assertThat(told(id, ReferralEndedV1.TYPE)).hasSize(1));
    }

    @Test
    void a_death_that_is_heard_of_before_it_is_known_who_was_referred_closes_it_then() {
        var id = town.unanswered();
        var known = UUID.randomUUID();
        tell(known, true, 1);

        town.answered(id, known, "MATCHED", 0);

        assertThat(file(id).path("ending").asString()).isEqualTo("DIED");
    }

    private JsonNode file(String id) {
        return town.triager().get(path(id)).json();
    }

    private List<Events.Told> told(String id, String type) {
        return events.received(Topic.REFERRAL_EVENTS, type, UUID.fromString(id));
    }

    /// Waits until it has been heard.
    private void tell(UUID person, boolean deathConfirmed, long version) {
        var safe = new PersonProfileV1.SafeContact(
                "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
        var profile = new PersonProfileV1(
                person, "June Hartley", null, null, null, null, List.of(), safe, true, deathConfirmed, version);
        var event = events.send(Topic.PERSON_PROFILE, person, PersonProfileV1.TYPE, version, profile);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :id")
                                .param("id", event)
                                .query(Long.class)
                                .single()
                        == 1);
    }
}

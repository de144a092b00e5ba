package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.plan.PlanOpenedV1;
import org.whatmatters.platform.testing.SampleApplication.Weighed;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class MessagingIT {

    private static final String TYPE = "org.whatmatters.budget.weighed.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    MessagingIT(Api api, Events events, JdbcClient jdbc) {
        this.api = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void what_a_request_did_is_told_once_it_is_committed() {
        var id = UUID.fromString(api.post("/api/v1/parcels", Map.of("label", "books"))
                .json()
                .path("id")
                .asString());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(events.received(Topic.PLAN_EVENTS, PlanOpenedV1.TYPE, id))
                        .singleElement()
                        .satisfies(told ->
                                assertThat(told.data().has("referralId")).isFalse()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(count("select count(*) from outbox where aggregateid = ?", id.toString()))
                                .isZero());
        assertThat(count("select count(*) from event where aggregate_id = ?", id))
                .isOne();
    }

    @Test
    void a_fact_that_cannot_be_sent_holds_up_the_later_ones_of_its_key_and_no_other() {
        var stuck = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        var tooLarge = "x".repeat(3_000_000);
        jdbc.sql("""
                        insert into outbox (event_id, aggregatetype, aggregateid, type, topic, headers, payload)
                        select id, 'parcel', key, :type, :topic,
                               jsonb_build_object('ce_id', id, 'ce_type', :type::text, 'ce_aggregateversion', '1'), payload
                          from (values (gen_random_uuid(), :stuck, to_json(:tooLarge::text)::text),
                                       (gen_random_uuid(), :stuck, '{}'),
                                       (gen_random_uuid(), :healthy, '{}')) as facts (id, key, payload)
                        """)
                .param("type", TYPE)
                .param("topic", Topic.PLAN_EVENTS.topicName())
                .param("stuck", stuck.toString())
                .param("healthy", healthy.toString())
                .param("tooLarge", tooLarge)
                .update();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(events.received(Topic.PLAN_EVENTS, TYPE, healthy))
                        .hasSize(1));
        assertThat(events.received(Topic.PLAN_EVENTS, TYPE, stuck)).isEmpty();

        jdbc.sql("delete from outbox where aggregateid = ? and length(payload) > 1000000")
                .param(stuck.toString())
                .update();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(events.received(Topic.PLAN_EVENTS, TYPE, stuck))
                        .hasSize(1));
        assertThat(events.received(Topic.PLAN_EVENTS, TYPE, healthy)).hasSize(1);
    }

    @Test
    void the_same_event_twice_has_one_effect() {
        var key = UUID.randomUUID();
        var id = events.send(Topic.BUDGET_EVENTS, key, TYPE, 1, new Weighed(10));
        events.send(id, Topic.BUDGET_EVENTS, key, TYPE, 1, new Weighed(10));
        events.send(Topic.BUDGET_EVENTS, key, TYPE, 2, new Weighed(20));

        // The second weighing came last under the same key: once it is there, the repeat has been dealt with.
        awaitWeighings(key, List.of(10L, 20L));
    }

    @Test
    void one_key_keeps_its_order() {
        var key = UUID.randomUUID();
        IntStream.rangeClosed(1, 30)
                .forEach(version -> events.send(Topic.BUDGET_EVENTS, key, TYPE, version, new Weighed(version)));

        awaitWeighings(key, IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
    }

    @Test
    void each_event_with_effects_has_a_transaction_of_its_own_however_many_arrive_together() {
        var key = UUID.randomUUID();
        IntStream.rangeClosed(1, 60)
                .forEach(version -> events.send(Topic.BUDGET_EVENTS, key, TYPE, version, new Weighed(version)));

        awaitWeighings(key, IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList());
        assertThat(count("select count(distinct xmin::text) from weighing where parcel_id = ?", key))
                .isEqualTo(60);
    }

    @Test
    void what_cannot_be_taken_in_is_parked_with_what_follows_it_and_the_rest_flows() {
        var poisoned = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        events.send(Topic.BUDGET_EVENTS, poisoned, TYPE, 1, new Weighed(-1));
        events.send(Topic.BUDGET_EVENTS, poisoned, TYPE, 2, new Weighed(5));
        events.send(Topic.BUDGET_EVENTS, healthy, TYPE, 1, new Weighed(7));

        awaitWeighings(healthy, List.of(7L));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reasonsFor(poisoned.toString()))
                        .containsExactly(
                                "java.lang.IllegalArgumentException", "an earlier event of this key is parked"));
        assertThat(events.parkedKeys(Topic.BUDGET_EVENTS)).contains(poisoned.toString());
        awaitWeighings(poisoned, List.of());
    }

    @Test
    void what_arrives_together_with_a_fault_has_one_effect_each() {
        var healthy = UUID.randomUUID();
        var poisoned = UUID.randomUUID();
        IntStream.rangeClosed(1, 40).forEach(version -> {
            var id = events.send(Topic.BUDGET_EVENTS, healthy, TYPE, version, new Weighed(version));
            events.send(id, Topic.BUDGET_EVENTS, healthy, TYPE, version, new Weighed(version));
            if (version == 20) {
                events.send(Topic.BUDGET_EVENTS, poisoned, TYPE, 1, new Weighed(-1));
            }
        });

        awaitWeighings(
                healthy, IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }

    @Test
    void what_leads_to_nothing_here_is_marked_as_taken_in_and_no_more() {
        var key = UUID.randomUUID();
        var talk = events.send(Topic.BUDGET_EVENTS, key, SampleApplication.IDLE_TALK, 1, new Weighed(-1));
        events.send(Topic.BUDGET_EVENTS, key, TYPE, 2, new Weighed(3));

        awaitWeighings(key, List.of(3L));
        assertThat(count("select count(*) from inbox where event_id = ?", talk)).isOne();
    }

    @Test
    void bytes_that_are_no_event_are_parked_at_once() {
        var key = UUID.randomUUID().toString();
        events.sendRaw(Topic.BUDGET_EVENTS, key, "no event".getBytes(StandardCharsets.UTF_8));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reasonsFor(key)).containsExactly("header ce_id is missing"));
    }

    private void awaitWeighings(UUID parcel, List<Long> grams) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql("select grams from weighing where parcel_id = ? order by ctid")
                                .param(parcel)
                                .query(Long.class)
                                .list())
                        .isEqualTo(grams));
    }

    private List<@Nullable String> reasonsFor(String key) {
        return jdbc.sql("select reason from parked_event where key = ? order by record_no")
                .param(key)
                .query(String.class)
                .list();
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}

package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.platform.messaging.Rebuild;
import org.whatmatters.platform.messaging.Replay;
import org.whatmatters.platform.testing.SampleApplication.Shelved;
import org.whatmatters.platform.testing.SampleApplication.Weighed;

@IntegrationTest
class UpkeepIT {

    private static final String SHELVED = "org.whatmatters.directory.shelved.v1";
    private static final String WEIGHED = "org.whatmatters.budget.weighed.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Events events;
    private final JdbcClient jdbc;
    private final Rebuild rebuild;
    private final Replay replay;

    UpkeepIT(Events events, JdbcClient jdbc, Rebuild rebuild, Replay replay) {
        this.events = events;
        this.jdbc = jdbc;
        this.rebuild = rebuild;
        this.replay = replay;
    }

    @Test
    void a_rebuilt_projection_is_as_its_topic_tells_and_nothing_happens_again() {
        var parcel = shelvedThrice();
        jdbc.sql("update shelf set shelf = 'nowhere', version = 99 where parcel_id = ?")
                .param(parcel)
                .update();

        rebuild.run();

        assertThat(shelfOf(parcel)).isEqualTo("third");
        assertThat(movesOf(parcel)).isEqualTo(3);
    }

    @Test
    void what_has_not_been_taken_in_is_left_to_come_the_ordinary_way() {
        var parcel = UUID.randomUUID();
        events.send(Topic.DIRECTORY_LISTING, parcel, SHELVED, 1, new Shelved("first"));
        var second = events.send(Topic.DIRECTORY_LISTING, parcel, SHELVED, 2, new Shelved("second"));
        await().atMost(SOON).untilAsserted(() -> assertThat(movesOf(parcel)).isEqualTo(2));
        jdbc.sql("delete from inbox where event_id = ?").param(second).update();

        rebuild.run();

        assertThat(shelfOf(parcel)).isEqualTo("first");
        events.send(second, Topic.DIRECTORY_LISTING, parcel, SHELVED, 2, new Shelved("second"));
        await().atMost(SOON).untilAsserted(() -> assertThat(shelfOf(parcel)).isEqualTo("second"));
    }

    @Test
    void what_was_parked_is_taken_in_in_order_once_the_fault_is_mended() {
        var parcel = UUID.randomUUID();
        List.of(-1L, 5L, 6L).forEach(grams -> events.send(Topic.BUDGET_EVENTS, parcel, WEIGHED, 1, new Weighed(grams)));
        await().atMost(SOON).untilAsserted(() -> assertThat(parkedOf(parcel)).isEqualTo(3));

        replay.run();
        assertThat(parkedOf(parcel)).isEqualTo(3);

        jdbc.sql("insert into parcel (id, label, version) values (?, 'mended', 1)")
                .param(parcel)
                .update();
        replay.run();

        assertThat(parkedOf(parcel)).isZero();
        assertThat(weighingsOf(parcel)).containsExactly(-1L, 5L, 6L);
    }

    private UUID shelvedThrice() {
        var parcel = UUID.randomUUID();
        var shelves = List.of("first", "second", "third");
        for (var version = 1; version <= shelves.size(); version++) {
            events.send(Topic.DIRECTORY_LISTING, parcel, SHELVED, version, new Shelved(shelves.get(version - 1)));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(movesOf(parcel)).isEqualTo(3));
        return parcel;
    }

    private String shelfOf(UUID parcel) {
        return jdbc.sql("select shelf from shelf where parcel_id = ?")
                .param(parcel)
                .query(String.class)
                .single();
    }

    private long movesOf(UUID parcel) {
        return count("select count(*) from move where parcel_id = ?", parcel);
    }

    private long parkedOf(UUID parcel) {
        return count("select count(*) from parked_event where key = ?", parcel.toString());
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private List<Long> weighingsOf(UUID parcel) {
        return jdbc.sql("select grams from weighing where parcel_id = ? order by ctid")
                .param(parcel)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}

package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.platform.testing.SampleApplication.Weighed;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class DatabaseOutageIT {

    private static final String TYPE = "org.whatmatters.budget.weighed.v1";

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    DatabaseOutageIT(Api api, Events events, JdbcClient jdbc) {
        this.api = api.as(Tokens.staff(UUID.randomUUID(), Role.REFERRER));
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void an_outage_of_a_minute_parks_nothing_and_is_told_as_what_it_is() {
        var parcel = UUID.randomUUID();
        Answer meanwhile;
        RealPostgres.cut("sample");
        try {
            events.send(Topic.BUDGET_EVENTS, parcel, TYPE, 1, new Weighed(10));
            events.send(Topic.BUDGET_EVENTS, parcel, TYPE, 2, new Weighed(20));
            meanwhile = api.post("/api/v1/parcels", Map.of("label", "books"));
            await().pollDelay(Duration.ofSeconds(60))
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> true);
        } finally {
            RealPostgres.mend("sample");
        }

        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.header("Retry-After")).isEqualTo("5");
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(jdbc.sql("select grams from weighing where parcel_id = ? order by ctid")
                                .param(parcel)
                                .query(Long.class)
                                .list())
                        .containsExactly(10L, 20L));
        assertThat(jdbc.sql("select count(*) from parked_event where key = ?")
                        .param(parcel.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

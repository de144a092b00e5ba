package org.whatmatters.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.FeedElsewhere;
import org.whatmatters.directory.FeedElsewhere.Reply;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class FeedSourceIT {

    private static final String SOURCES = "/api/v1/directory/sources";

    private final Api api;
    private final FeedElsewhere feed;
    private final JdbcClient jdbc;

    FeedSourceIT(Api api, FeedElsewhere feed, JdbcClient jdbc) {
        this.api = api;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    @Test
    void a_feed_is_fetched_page_by_page_and_next_time_only_what_has_changed() {
        var choir = UUID.randomUUID();
        var shed = UUID.randomUUID();
        var name = "paged-" + choir;
        feed.put(
                "/" + name + "/services",
                query -> Reply.of(
                        query.contains("page=1&") ? page(2, service(choir, "Choir")) : page(2, service(shed, "Shed"))));

        var put = editor().put(SOURCES + "/" + name, Map.of("url", feed.at("/" + name), "everyHours", 24));
        var first = endOfImport(name, 1);
        fetchNow(name, "modified_after is not null");
        var second = endOfImport(name, 2);

        assertThat(put.status()).as(put.body()).isEqualTo(204);
        assertThat(first.path("state").asString()).isEqualTo("FINISHED");
        assertThat(first.path("new").asLong()).isEqualTo(2);
        assertThat(second.path("unchanged").asLong()).isEqualTo(2);
        assertThat(feed.asked("/" + name))
                .hasSize(4)
                .satisfies(asked -> assertThat(asked.get(0)).doesNotContain("modified_after"))
                .satisfies(asked -> assertThat(asked.get(2)).contains("page=1", "modified_after="));
    }

    @Test
    void after_a_stop_it_goes_on_at_the_page_where_it_ended() {
        var choir = UUID.randomUUID();
        var shed = UUID.randomUUID();
        var name = "stops-" + choir;
        var well = new AtomicBoolean();
        feed.put(
                "/" + name + "/services",
                query -> query.contains("page=1&")
                        ? Reply.of(page(2, service(choir, "Choir")))
                        : well.get() ? Reply.of(page(2, service(shed, "Shed"))) : new Reply(500, "", ""));

        editor().put(SOURCES + "/" + name, Map.of("url", feed.at("/" + name), "everyHours", 24));
        var stopped = endOfImport(name, 1);
        well.set(true);
        fetchNow(name, "next_page = 2");
        var rest = endOfImport(name, 2);

        assertThat(stopped.path("state").asString()).isEqualTo("FAILED");
        assertThat(stopped.path("new").asLong()).isOne();
        assertThat(stopped.path("fault").asString()).isEqualTo("The feed does not answer.");
        assertThat(rest.path("state").asString()).isEqualTo("FINISHED");
        assertThat(rest.path("new").asLong()).isOne();
        assertThat(feed.asked("/" + name + "/services?page=1&")).hasSize(1);
    }

    @Test
    void only_hosts_that_the_operator_allows_and_only_ones_own_sources() {
        var name = "mine-" + UUID.randomUUID();
        var elsewhere = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));
        var wanted = Map.of("url", feed.at("/" + name), "everyHours", 24);

        var evil = editor().put(SOURCES + "/" + name, Map.of("url", "https://evil.example/v3", "everyHours", 24));
        editor().put(SOURCES + "/" + name, wanted);

        assertThat(evil.status()).isEqualTo(422);
        assertThat(evil.wrongFields()).containsExactly("/url");
        assertThat(elsewhere.put(SOURCES + "/" + name, wanted).status()).isEqualTo(409);
        assertThat(elsewhere.get(SOURCES).body()).doesNotContain(name);
        assertThat(elsewhere.delete(SOURCES + "/" + name).status()).isEqualTo(404);
        assertThat(editor().get(SOURCES).body()).contains(name);
        assertThat(editor().delete(SOURCES + "/" + name).status()).isEqualTo(204);
    }

    /// Moves the row instead of waiting for its time.
    private void fetchNow(String name, String once) {
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("update feed_source set next_at = now() - interval '1 minute' where name = :name and "
                                        + once)
                                .param("name", name)
                                .update())
                .isOne());
    }

    private JsonNode endOfImport(String source, int number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("""
                                        select count(*) from import_job
                                         where source = :source and state <> 'RUNNING'
                                        """)
                                .param("source", source)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(number));
        var id = jdbc.sql("select id from import_job where source = :source order by asked_at desc limit 1")
                .param("source", source)
                .query(UUID.class)
                .single();
        return Feeds.report(api, id.toString());
    }

    private Api editor() {
        return api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
    }

    private static String page(int totalPages, String service) {
        return "{\"total_pages\": %d, \"contents\": [%s]}".formatted(totalPages, service);
    }

    private static String service(UUID id, String name) {
        return Feeds.service(id, name, "Every week.", "active", "XW9 9ZZ", 54.2, -1.2);
    }
}

package org.whatmatters.directory.importing.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.Feeds;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Role;

/// An import and an editor at once: whoever comes second waits, holding nothing that the first needs.
@IntegrationTest
class DecideOnDetailIT {

    private static final Actor.Staff EDITOR =
            new Actor.Staff(UUID.randomUUID(), "Ed Ito", Feeds.HARROWDALE_ICB, "icb", Set.of(Role.DIRECTORY_EDITOR));

    private final Api api;
    private final DecideOnDetail decideOnDetail;
    private final PublishServices publishServices;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final UUID choir = UUID.randomUUID();
    private final UUID shed = UUID.randomUUID();
    private final String source = "at-once-" + choir;

    DecideOnDetailIT(
            Api api,
            DecideOnDetail decideOnDetail,
            PublishServices publishServices,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.api = api;
        this.decideOnDetail = decideOnDetail;
        this.publishServices = publishServices;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void what_comes_in_while_an_editor_decides_follows_the_decision() {
        Feeds.importLines(api, source, row(choir));

        first(this::decide, this::takeInTheShed);

        assertThat(description(choir)).isEqualTo("Ring Jo on 07700 900461.");
        assertThat(description(shed)).isEqualTo("Ring Jo on 07700 900461.");
    }

    @Test
    void what_is_decided_while_a_listing_comes_in_counts_for_it_too() {
        Feeds.importLines(api, source, row(choir));

        first(this::takeInTheShed, this::decide);

        assertThat(description(choir)).isEqualTo("Ring Jo on 07700 900461.");
        assertThat(description(shed)).isEqualTo("Ring Jo on 07700 900461.");
    }

    /// The second begins when the first is done with all but its commit.
    private void first(Runnable first, Runnable second) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = transaction.execute(_ -> {
                first.run();
                var begun =
                        CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> second.run()), threads);
                await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
                return begun;
            });
            assertThat(requireNonNull(other)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_locks
                                        where locktype = 'advisory' and objsubid = 2 and not granted)
                        """).query(Boolean.class).single();
    }

    private void decide() {
        var detail = jdbc.sql("select id from personal_detail where source = :source")
                .param("source", source)
                .query(UUID.class)
                .single();
        decideOnDetail.decide(EDITOR, detail, "It is the group's own phone.", new ExpectedVersion(1));
    }

    private void takeInTheShed() {
        publishServices.publish(SourceName.of(source).orElseThrow(), List.of(Given.ofDocument(row(shed))));
    }

    private static String row(UUID id) {
        return Feeds.service(id, "Group", "Ring Jo on 07700 900461.", "active", "XW9 9ZZ", 54.2, -1.2);
    }

    private String description(UUID id) {
        return api.get("/open-referral-uk/v3/services/" + id)
                .json()
                .path("description")
                .asString();
    }
}

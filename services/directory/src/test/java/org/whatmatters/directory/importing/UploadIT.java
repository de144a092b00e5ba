package org.whatmatters.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class UploadIT {

    private final Api api;
    private final JdbcClient jdbc;

    UploadIT(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @Test
    void a_file_may_be_larger_than_a_json_body_but_not_than_64_mebibytes() {
        var row = service(UUID.randomUUID(), "Choir", "active");

        var two = Feeds.importLines(api, "large-" + UUID.randomUUID(), row, " ".repeat(2 << 20));
        var tooLarge = editor().send(
                        "POST",
                        "/api/v1/directory/imports?source=larger",
                        " ".repeat((64 << 20) + 1),
                        "application/x-ndjson");

        assertThat(two.path("new").asLong()).isOne();
        assertThat(tooLarge.status()).isEqualTo(413);
    }

    @Test
    void the_same_key_and_file_are_one_import_and_another_file_is_refused() {
        var keyed = editor().with("Idempotency-Key", "feed-" + UUID.randomUUID());
        var path = "/api/v1/directory/imports?source=key-" + UUID.randomUUID();
        var row = service(UUID.randomUUID(), "Choir", "active");

        var first = keyed.send("POST", path, row, "application/x-ndjson");
        var again = keyed.send("POST", path, row, "application/x-ndjson");
        var other = keyed.send("POST", path, row + "\n", "application/x-ndjson");
        var keyless = editor().with("Idempotency-Key", "").send("POST", path, row, "application/x-ndjson");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asString()).endsWith("idempotency-key-used-differently");
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.json().path("type").asString()).endsWith("idempotency-key-missing");
    }

    @Test
    void a_source_needs_a_plain_name() {
        var answer = editor().send("POST", "/api/v1/directory/imports?source=My%20Feed", "", "application/x-ndjson");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrongFields()).containsExactly("/source");
    }

    @Test
    void an_import_nobody_runs_any_more_is_marked_and_its_source_is_free_again() {
        var id = UUID.randomUUID();
        var source = "dead-" + id;
        leaveRunning(id, source, "1 hour");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                Feeds.report(api, id.toString()).path("state").asString())
                        .isEqualTo("INTERRUPTED"));
        var again = editor().with("Idempotency-Key", source)
                .send(
                        "POST",
                        "/api/v1/directory/imports?source=" + source,
                        service(UUID.randomUUID(), "Choir", "active"),
                        "application/x-ndjson");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("id").asString()).isNotEqualTo(id.toString());
    }

    @Test
    void one_source_is_imported_once_at_a_time() {
        var id = UUID.randomUUID();
        leaveRunning(id, "busy-" + id, "-1 hour");

        var answer = editor().send("POST", "/api/v1/directory/imports?source=busy-" + id, "", "application/x-ndjson");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("state").asString()).isEqualTo("running");
    }

    @Test
    void only_a_directory_editor_imports_and_reads_only_their_organisations_reports() {
        var id = UUID.randomUUID();
        leaveRunning(id, "whose-" + id, "1 hour");
        var report = "/api/v1/directory/imports/" + id;
        var linkWorker = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.LINK_WORKER));
        var elsewhere = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));

        assertThat(api.get(report).status()).isEqualTo(401);
        assertThat(linkWorker.get(report).status()).isEqualTo(403);
        assertThat(linkWorker
                        .send("POST", "/api/v1/directory/imports?source=x1", "", "application/x-ndjson")
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere.get(report).status()).isEqualTo(404);
        assertThat(editor().get(report).status()).isEqualTo(200);
    }

    private Api editor() {
        return api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
    }

    private void leaveRunning(UUID id, String source, String silence) {
        jdbc.sql("""
                        insert into import_job (id, source, organisation_id, asked_by, request_key, fingerprint, state,
                               asked_at, progress_at)
                        values (:id, :source, :organisation, :id, :source, '', 'RUNNING', now(),
                               now() - :silence::interval)
                        """)
                .param("id", id)
                .param("source", source)
                .param("organisation", Feeds.HARROWDALE_ICB)
                .param("silence", silence)
                .update();
    }

    private static String service(UUID id, String name, String status) {
        return Feeds.service(id, name, "Every week.", status, "XW9 9ZZ", 54.2, -1.2);
    }
}

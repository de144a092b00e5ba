package org.whatmatters.directory.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.directory.ListingV1;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ImportIT {

    private final Api api;
    private final Events events;
    private final JdbcClient jdbc;

    ImportIT(Api api, Events events, JdbcClient jdbc) {
        this.api = api;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void every_row_has_its_fate_and_no_fault_takes_a_good_row_with_it() {
        var choir = UUID.randomUUID();
        var shed = UUID.randomUUID();
        var source = "faults-" + choir;

        var report = Feeds.importLines(
                api,
                source,
                service(choir, "Choir", "active"),
                "{\"id\": \"" + UUID.randomUUID() + "\", \"name\": \"broken",
                service(choir, "Another choir", "open"),
                service(UUID.randomUUID(), "Café", "open"),
                "{\"id\": \"allotment-7\", \"name\": \"Allotment\", \"status\": \"active\"}",
                service(UUID.randomUUID(), "Bold", "active").replace("Growing", "<b>Growing</b>"),
                service(UUID.randomUUID(), "Extra", "active").replaceFirst("\\{", "{\"extra\": 1e999999,"),
                "",
                service(shed, "Shed", "temporarily closed"));

        assertThat(report.path("state").asString()).isEqualTo("FINISHED");
        assertThat(counts(report)).containsExactly(8L, 2L, 0L, 0L, 6L);
        assertThat(refusals(report))
                .containsExactly(
                        tuple(2L, null, "broken-json"),
                        tuple(3L, choir.toString(), "id-repeated"),
                        tuple(4L, report.path("refusals").path(2).path("id").asString(), "unknown-status"),
                        tuple(5L, "allotment-7", "not-a-uuid"),
                        tuple(6L, report.path("refusals").path(4).path("id").asString(), "html-in-text"),
                        tuple(7L, report.path("refusals").path(5).path("id").asString(), "cannot-be-stored"));
        assertThat(report.path("refusals").path(1).path("message").asString()).contains("row 1");
        assertThat(names(source)).containsExactlyInAnyOrder("Choir", "Shed");
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nobody() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        var source = "again-" + ids.getFirst();
        var file = String.join("\n", service(ids.get(0), "Choir", "active"), service(ids.get(1), "Shed", "inactive"));

        var first = Feeds.importLines(api, source, file);
        var second = Feeds.importLines(api, source, file);
        var third = Feeds.importLines(api, source, file.replace("inactive", "defunct"));

        assertThat(counts(first)).containsExactly(2L, 2L, 0L, 0L, 0L);
        assertThat(counts(second)).containsExactly(2L, 0L, 0L, 2L, 0L);
        assertThat(counts(third)).containsExactly(2L, 0L, 1L, 1L, 0L);
        await().untilAsserted(() -> assertThat(told(ids.get(1))).hasSize(2));
        assertThat(told(ids.get(0))).containsExactly(new ListingV1(ids.get(0), "Choir", null, "ACTIVE", 1));
        assertThat(told(ids.get(1)))
                .containsExactly(
                        new ListingV1(ids.get(1), "Shed", null, "INACTIVE", 1),
                        new ListingV1(ids.get(1), "Shed", null, "DEFUNCT", 2));
    }

    @Test
    void what_one_source_gave_no_other_can_take() {
        var choir = UUID.randomUUID();
        var other = UUID.randomUUID();
        Feeds.importLines(api, "first-" + choir, service(choir, "Choir", "active"));

        var report = Feeds.importLines(
                api,
                "second-" + choir,
                service(choir, "Our choir", "active"),
                service(other, "Shed", "active")
                        .replace(
                                Feeds.organisationOf(other).toString(),
                                Feeds.organisationOf(choir).toString()));

        assertThat(refusals(report))
                .containsExactly(
                        tuple(1L, choir.toString(), "id-of-another-source"),
                        tuple(2L, other.toString(), "organisation-of-another-source"));
        assertThat(names("first-" + choir)).containsExactly("Choir");
        assertThat(names("second-" + choir)).isEmpty();
    }

    @Test
    void an_organisation_may_be_named_by_id_once_somebody_has_described_it() {
        var choir = UUID.randomUUID();
        var known = "{\"id\": \"%s\", \"name\": \"Known\", \"status\": \"active\", \"organization_id\": \"%s\"}"
                .formatted(UUID.randomUUID(), Feeds.organisationOf(choir));
        var unknown = known.replace("Known", "Unknown")
                .replaceFirst("\"id\": \"[^\"]+", "\"id\": \"" + UUID.randomUUID())
                .replace(
                        Feeds.organisationOf(choir).toString(),
                        UUID.randomUUID().toString());
        var source = "by-id-" + choir;

        var report = Feeds.importLines(api, source, service(choir, "Choir", "active"), known, unknown);

        assertThat(counts(report)).containsExactly(3L, 2L, 0L, 0L, 1L);
        assertThat(report.at("/refusals/0/reason").asString()).isEqualTo("broken-reference");
        assertThat(names(source)).containsExactlyInAnyOrder("Choir", "Known");
    }

    @Test
    void a_list_in_an_envelope_is_read_like_a_bare_one() {
        var id = UUID.randomUUID();
        var file = "{\"total_items\": 1, \"contents\": [" + service(id, "Choir", "active") + "]}";

        var enveloped = Feeds.importFile(api, "list-" + id, file, "application/json");
        var bare = Feeds.importFile(api, "list-" + id, "[" + service(id, "Choir", "active") + "]", "application/json");

        assertThat(counts(enveloped)).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(counts(bare)).containsExactly(1L, 0L, 0L, 1L, 0L);
    }

    @Test
    void the_tables_of_a_zip_become_services_and_nothing_of_them_is_left_aside() throws Exception {
        var source = "tables-" + UUID.randomUUID();
        var file = zip(Map.of(
                "organizations.csv", "id,name,description\n9,Green Gate,Growing.\n",
                "locations.csv", "id,organization_id,name\n1,9,Plots\n",
                "services.csv", "id,location_id,name,status\n100,1,Digging,active\n101,2,Lost,active\n"));

        var first = Feeds.importFile(api, source, file, "application/zip");
        var again = Feeds.importFile(api, source, file, "application/zip");

        assertThat(counts(first)).containsExactly(2L, 1L, 0L, 0L, 1L);
        assertThat(refusals(first)).containsExactly(tuple(3L, "101", "broken-reference"));
        assertThat(counts(again)).containsExactly(2L, 0L, 0L, 1L, 1L);
        assertThat(names(source)).containsExactly("Digging");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from import_table_row r"
                                        + " join import_job j on j.id = r.import_id where j.source = :source")
                                .param("source", source)
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void a_small_group_fills_in_the_template() {
        var source = "groups-" + UUID.randomUUID();
        var template = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR))
                .get("/api/v1/directory/imports/template");

        var report = Feeds.importFile(
                api,
                source,
                template.body() + "Choir,Songs,Singers" + ",".repeat(16) + "\nShed,Tools" + ",".repeat(17) + "\n",
                "text/csv");

        assertThat(counts(report)).containsExactly(2L, 1L, 0L, 0L, 1L);
        assertThat(report.at("/refusals/0/row").asLong()).isEqualTo(3);
        assertThat(report.at("/refusals/0/message").asString()).contains("Who runs it is missing");
        assertThat(names(source)).containsExactly("Choir");
    }

    @Test
    void what_was_refused_or_left_out_can_be_opened_as_a_spreadsheet_and_holds_no_formula() {
        var choir = UUID.randomUUID();
        var source = "report-" + choir;
        var report = Feeds.importLines(
                api,
                source,
                service(choir, "Choir", "active").replace("Every week.", "Ring 07700 900789."),
                "{\"id\": \"=1+1\", \"name\": \"Shed\", \"status\": \"active\"}",
                service(UUID.randomUUID(), "Garden", "active"));
        var editor = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
        var path = "/api/v1/directory/imports/" + report.path("id").asString();

        var table = editor.get(path + "/report").body().split("\r\n");
        var elsewhere = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));

        assertThat(table).hasSize(3);
        assertThat(table[1])
                .startsWith("1," + choir + ",\"taken in, to be looked at\",flagged,")
                .doesNotContain("07700");
        assertThat(table[2]).startsWith("2,'=1+1,refused,not-a-uuid,");
        assertThat(editor.get("/api/v1/directory/imports?limit=200").body()).contains(source);
        assertThat(elsewhere.get(path + "/report").status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/v1/directory/imports").body()).doesNotContain(source);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_file_that_holds_no_list_fails_and_says_why() {
        var report = Feeds.importFile(api, "no-list", "{\"services\": []}", "application/json");

        assertThat(report.path("state").asString()).isEqualTo("FAILED");
        assertThat(report.path("fault").asString()).contains("contents");
    }

    @Test
    void many_rows_come_in_more_than_one_batch() {
        var source = "many-" + UUID.randomUUID();
        var file = new StringBuilder();
        for (var i = 0; i < 600; i++) {
            file.append(service(UUID.randomUUID(), "Group " + i, "active")).append('\n');
        }

        assertThat(counts(Feeds.importLines(api, source, file.toString()))).containsExactly(600L, 600L, 0L, 0L, 0L);
        assertThat(names(source)).hasSize(600);
    }

    @Test
    void thousands_of_refused_rows_are_read_in_pages_by_whoever_asked_and_nobody_else() {
        var source = "refused-" + UUID.randomUUID();
        var file = (service(UUID.randomUUID(), "Group", "unheard-of") + "\n").repeat(2_150);
        var report = Feeds.importLines(api, source, file);
        var rows = "/api/v1/directory/imports/" + report.path("id").asString() + "/refusals";
        var editor = api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.DIRECTORY_EDITOR));

        var read = new ArrayList<Long>();
        var after = "0";
        while (after != null) {
            var page = editor.get(rows + "?after=" + after).json();
            page.path("items").forEach(row -> read.add(row.path("row").asLong()));
            after = page.has("next") ? page.path("next").asString() : null;
        }

        assertThat(report.path("refused").asLong()).isEqualTo(2_150);
        assertThat(report.path("refusals")).hasSize(500);
        assertThat(read)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2_150).boxed().toList());
        assertThat(other.get(rows).status()).isEqualTo(404);
        assertThat(other.get(rows.replace("refusals", "flags")).status()).isEqualTo(404);
    }

    private static String service(UUID id, String name, String status) {
        return Feeds.service(id, name, "Every week.", status, "XW9 9ZZ", 54.2, -1.2);
    }

    private List<String> names(String source) {
        return jdbc.sql("select name from service where source = :source")
                .param("source", source)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private List<ListingV1> told(UUID serviceId) {
        return events.received(Topic.DIRECTORY_LISTING, ListingV1.TYPE).stream()
                .filter(told -> told.key().equals(serviceId.toString()))
                .map(told -> new ListingV1(
                        serviceId,
                        told.data().path("name").asString(),
                        null,
                        told.data().path("listingState").asString(),
                        told.data().path("version").asLong()))
                .toList();
    }

    private static List<Long> counts(JsonNode report) {
        return List.of(
                report.path("read").asLong(),
                report.path("new").asLong(),
                report.path("changed").asLong(),
                report.path("unchanged").asLong(),
                report.path("refused").asLong());
    }

    private static List<Tuple> refusals(JsonNode report) {
        return report.path("refusals")
                .valueStream()
                .map(refusal -> tuple(
                        refusal.path("row").asLong(),
                        refusal.has("id") ? refusal.path("id").asString() : null,
                        refusal.path("reason").asString()))
                .toList();
    }
}

package org.whatmatters.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.JsonNode;

/// Invented feeds around Harrowdale, and an editor who imports them.
public final class Feeds {

    public static final UUID HARROWDALE_ICB = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final String EDITOR = Tokens.staff(HARROWDALE_ICB, Role.DIRECTORY_EDITOR);

    private Feeds() {}

    /// A service of Green Gate Gardens, at a place of its own.
    public static String service(
            UUID id,
            String name,
            String description,
            String status,
            String postcode,
            double latitude,
            double longitude) {
        return String.format(
                        Locale.ROOT,
                        """
                        {"id": "%1$s", "name": "%2$s", "description": "%3$s", "status": "%4$s",
                         "last_modified": "2026-03-02T09:00:00.000Z",
                         "organization": {"id": "%8$s", "name": "Green Gate Gardens", "description": "Growing together."},
                         "service_at_locations": [{"id": "%9$s", "location": {"id": "%10$s",
                           "location_type": "physical", "name": "Plots", "latitude": %6$s, "longitude": %7$s,
                           "addresses": [{"id": "%11$s", "address_1": "Mill Lane", "city": "Harrowdale",
                             "state_province": "Harrowdale", "postal_code": "%5$s", "country": "GB",
                             "address_type": "physical"}]}}]}
                        """,
                        id,
                        name,
                        description,
                        status,
                        postcode,
                        latitude,
                        longitude,
                        organisationOf(id),
                        part(id, 3),
                        part(id, 4),
                        part(id, 5))
                .replace("\n", " ");
    }

    /// The same service, of which its feed says that somebody made sure of it that many days ago.
    public static String assured(String service, int daysAgo) {
        var day = LocalDate.now(ZoneId.of("Europe/London")).minusDays(daysAgo);
        return service.replaceFirst("\"last_modified\"", "\"assured_date\": \"" + day + "\", \"last_modified\"");
    }

    /// The same service, whose feed does not say where on the globe its place is.
    public static String withoutCoordinates(String service) {
        return service.replaceAll("\"(latitude|longitude)\": [^,]+, ", "");
    }

    /// The same service, filed under a term.
    public static String filedUnder(String service, UUID term, String name) {
        return service.replaceFirst(
                "\"last_modified\"", """
                "attributes": [{"id": "%s", "link_id": "%s", "taxonomy_term_id": "%s", "taxonomy_term": {"id": "%s",
                  "name": "%s", "description": "%s"}}], "last_modified\"""".formatted(part(term, 7), part(term, 8), term, term, name, name)
                        .replace("\n", " "));
    }

    /// The same, of a term that stands below another.
    public static String filedUnder(String service, UUID term, String name, UUID parent) {
        return filedUnder(service, term, name)
                .replaceFirst("\"taxonomy_term\": \\{", "\"taxonomy_term\": {\"parent_id\": \"" + parent + "\", ");
    }

    public static UUID organisationOf(UUID serviceId) {
        return part(serviceId, 2);
    }

    private static UUID part(UUID serviceId, int part) {
        return UUID.nameUUIDFromBytes((serviceId + "/" + part).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Imports and waits for the end. Answers the report.
    public static JsonNode importLines(Api api, String source, String... rows) {
        return importFile(api, source, String.join("\n", rows), "application/x-ndjson");
    }

    public static JsonNode importFile(Api api, String source, String file, String contentType) {
        return end(api, api.as(EDITOR).send("POST", "/api/v1/directory/imports?source=" + source, file, contentType));
    }

    public static JsonNode importFile(Api api, String source, byte[] file, String contentType) {
        return end(api, api.as(EDITOR).upload("/api/v1/directory/imports?source=" + source, file, contentType));
    }

    private static JsonNode end(Api api, Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        var id = started.json().path("id").asString();
        return requireNonNull(await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> report(api, id),
                        report -> !report.path("state").asString().equals("RUNNING")));
    }

    public static JsonNode report(Api api, String importId) {
        return api.as(EDITOR).get("/api/v1/directory/imports/" + importId).json();
    }
}

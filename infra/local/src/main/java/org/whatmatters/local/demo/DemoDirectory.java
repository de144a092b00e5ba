package org.whatmatters.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.whatmatters.local.platform.PlatformFailure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The groups near the people of the demo, and which of them answer on the platform.
final class DemoDirectory {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BY = "directory.editor";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Api api;
    private final LocalDate today;

    DemoDirectory(Api api, Instant begunAt) {
        this.api = api;
        this.today = LocalDate.ofInstant(begunAt, LONDON);
    }

    void load() {
        var file = BodyPublishers.ofString(services());
        var begun =
                api.upload(BY, "/api/v1/directory/imports?source=demo", "demo-services", "application/x-ndjson", file);
        if (!begun.isOk()) {
            throw new PlatformFailure("The directory did not take the demo's services: " + begun);
        }
        var report = "/api/v1/directory/imports/" + begun.body().required("id").asString();
        Waiting.until(
                "the demo's services are in the directory",
                () -> api.get(BY, report),
                answer -> answer.body().path("state").asString("").equals("FINISHED"));
        link();
    }

    /// One a line. Somebody made sure of most of them, so many days before the demo was begun.
    private String services() {
        var lines = new ArrayList<String>();
        try (var file =
                new BufferedReader(new InputStreamReader(Demo.stream("services.ndjson"), StandardCharsets.UTF_8))) {
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                var service = (ObjectNode) JSON.readTree(line);
                var days = service.remove("assured_days_ago");
                if (days != null) {
                    service.put("assured_date", today.minusDays(days.asLong()).toString());
                }
                lines.add(JSON.writeValueAsString(service));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", lines);
    }

    private void link() {
        for (var organisation : Demo.resource("organisations.json")) {
            if (organisation.has("inDirectory")) {
                var body = JSON.createObjectNode()
                        .put("organisationId", organisation.required("id").asString());
                var listed = organisation.required("inDirectory").asString();
                var path = "/api/v1/directory/organisations/%s/platform-organisation".formatted(listed);
                api.put(BY, path, "demo-link-" + listed, body);
            }
        }
    }
}

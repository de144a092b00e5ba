package org.whatmatters.local.demo;

import java.net.http.HttpRequest.BodyPublishers;
import org.whatmatters.local.platform.PlatformFailure;
import tools.jackson.databind.json.JsonMapper;

/// The groups near the people of the demo, and which of them answer on the platform.
final class DemoDirectory {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BY = "directory.editor";

    private final Api api;

    DemoDirectory(Api api) {
        this.api = api;
    }

    void load() {
        var file = BodyPublishers.ofInputStream(() -> Demo.stream("services.ndjson"));
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

package org.whatmatters.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.node.ObjectNode;

/// What there is to read, watch and do in the demo: one is overdue to be looked at again, and one is too old to be
/// given to anybody.
final class DemoResources {

    private static final String BY = "directory.editor";

    private final Api api;
    private final LocalDate begun;

    DemoResources(Api api, Instant begunAt) {
        this.api = api;
        this.begun = LocalDate.ofInstant(begunAt, ZoneId.of("Europe/London"));
    }

    void putDown() {
        var at = 0;
        for (var told : Demo.resource("resources.json")) {
            var body = (ObjectNode) told.deepCopy();
            var days = body.remove("reviewInDays").asLong();
            body.put("reviewBy", begun.plusDays(days).toString());
            api.post(BY, "/api/v1/directory/resources", "demo-resource-" + at++, body);
        }
    }
}

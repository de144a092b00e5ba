package org.whatmatters.platform.testing;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered.
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /// The entity tag, to be sent back as `If-Match`.
    public String version() {
        return headers.firstValue("ETag").orElseThrow(() -> new AssertionError("no ETag: " + this));
    }

    /// The pointers of a problem's errors, sorted.
    public List<String> wrongFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .sorted()
                .toList();
    }
}

package org.whatmatters.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an answer of the feed must look like: `feed.schema.json`, and the arithmetic of a page, which no schema can
/// say.
final class FeedSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILE = Path.of("src/test/resources/openreferral/feed.schema.json");

    private FeedSchema() {}

    static void assertIs(String what, JsonNode answer) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schemaOf(what), InputFormat.JSON)
                        .validate(answer.toString(), InputFormat.JSON))
                .as(answer.toString())
                .isEmpty();
    }

    static void assertIsPageOf(String what, int perPage, JsonNode page) {
        assertIs("page", page);
        page.path("contents").forEach(item -> assertIs(what, item));
        var total = page.path("total_items").asInt();
        var pages = page.path("total_pages").asInt();
        var number = page.path("page_number").asInt();
        var size = page.path("contents").size();
        assertThat(page.path("size").asInt()).isEqualTo(size);
        assertThat(pages).isEqualTo((total + perPage - 1) / perPage);
        assertThat(page.path("first_page").asBoolean()).isEqualTo(number == 1);
        assertThat(page.path("last_page").asBoolean()).isEqualTo(number >= pages);
        assertThat(page.path("empty").asBoolean()).isEqualTo(size == 0);
        assertThat(size).isEqualTo(Math.max(0, Math.min(perPage, total - (number - 1) * perPage)));
    }

    private static String schemaOf(String what) {
        try {
            var schema = (ObjectNode) JSON.readTree(Files.readString(FILE));
            schema.put("$ref", "#/$defs/" + what);
            return schema.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

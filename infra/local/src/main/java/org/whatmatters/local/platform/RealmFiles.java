package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes of `infra/keycloak` what Keycloak imports: the realm as it is everywhere, joined with what only the demo has.
final class RealmFiles {

    static final List<String> SOURCES = List.of("whatmatters.json", "whatmatters-demo.json", "nhs-login.json");

    private static final JsonMapper JSON = new JsonMapper();

    private RealmFiles() {}

    static void write(Path sources, Path imports) throws IOException {
        Folders.delete(imports);
        Files.createDirectories(imports);
        var realm =
                (ObjectNode) JSON.readTree(sources.resolve("whatmatters.json").toFile());
        var demo = JSON.readTree(sources.resolve("whatmatters-demo.json").toFile());
        for (var property : demo.properties()) {
            join(realm, property.getKey(), property.getValue());
        }
        JSON.writeValue(imports.resolve("whatmatters-realm.json").toFile(), realm);
        Files.copy(sources.resolve("nhs-login.json"), imports.resolve("nhs-login-realm.json"));
    }

    private static void join(ObjectNode realm, String name, JsonNode addition) {
        if (realm.get(name) instanceof ArrayNode list && addition instanceof ArrayNode more) {
            list.addAll(more);
        } else {
            realm.set(name, addition);
        }
    }
}

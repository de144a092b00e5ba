package org.whatmatters.directory.importing.format;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Place;
import org.whatmatters.directory.listing.Postcode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A location of the standard in the directory's own words.
public final class PlaceMapping {

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private PlaceMapping() {}

    public static Place toPlace(ObjectNode location) {
        var hasBoth = location.has("latitude") && location.has("longitude");
        var name = location.get("name");
        return new Place(
                UUID.fromString(location.path("id").asString()),
                name == null ? null : name.asString(),
                hasBoth ? location.path("latitude").doubleValue() : null,
                hasBoth ? location.path("longitude").doubleValue() : null,
                postcode(location),
                SORTED.writeValueAsString(location));
    }

    private static @Nullable Postcode postcode(JsonNode location) {
        for (var address : location.path("addresses")) {
            var postcode = Postcode.of(address.path("postal_code").asString(""));
            if (postcode.isPresent()) {
                return postcode.get();
            }
        }
        return null;
    }
}

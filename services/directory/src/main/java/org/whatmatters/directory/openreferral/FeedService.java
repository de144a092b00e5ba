package org.whatmatters.directory.openreferral;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A service put together again from what was kept apart, so that it leaves as it came: organisation and places where
/// the standard has them.
///
/// @param document the service, naming organisation and places by id
/// @param lastModified served always, so that `modified_after` and what a reader sees agree
record FeedService(
        String document, Instant lastModified, @Nullable String organisation) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter WITH_MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /// As a list shows it: its own fields and its organisation's, nothing nested deeper.
    ObjectNode asListItem() {
        var service = whole();
        dropNested(service, "organization");
        if (service.get("organization") instanceof ObjectNode organisation) {
            dropNested(organisation, "");
        }
        return service;
    }

    /// As it is shown alone.
    ///
    /// @param locations the documents of its places, by id
    ObjectNode asWhole(Map<String, String> locations) {
        var service = whole();
        for (var serviceAtLocation : service.path("service_at_locations")) {
            var location = locations.get(serviceAtLocation.path("location_id").asString(""));
            if (location != null && serviceAtLocation instanceof ObjectNode at) {
                at.set("location", JSON.readTree(location));
            }
        }
        return service;
    }

    private ObjectNode whole() {
        var service = (ObjectNode) JSON.readTree(document);
        service.put("last_modified", WITH_MILLISECONDS.format(lastModified));
        if (organisation != null) {
            service.set("organization", JSON.readTree(organisation));
        }
        return service;
    }

    private static void dropNested(ObjectNode node, String kept) {
        var nested = new ArrayList<String>();
        for (var field : node.properties()) {
            if (field.getValue().isContainer() && !field.getKey().equals(kept)) {
                nested.add(field.getKey());
            }
        }
        node.remove(nested);
    }
}

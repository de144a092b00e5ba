package org.whatmatters.directory.openreferral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A service put together again from what was kept apart, so that it leaves as it came: organisation and places where
/// the standard has them.
///
/// @param document the service, naming organisation and places by id
/// @param lastModified served always, so that `modified_after` and what a reader sees agree
/// @param places which of the places in the document may be shown, as a list of `position`, `id` and `location`; null
/// where they were not asked for
record FeedService(
        UUID id,
        String document,
        Instant lastModified,
        @Nullable String organisation,
        @Nullable String places) implements FeedItem {

    @Override
    public ObjectNode asListItem() {
        var service = Documents.flat(own());
        if (organisation != null) {
            service.set("organization", Documents.flat(Documents.object(organisation)));
        }
        return service;
    }

    @Override
    public ObjectNode asWhole() {
        var service = own();
        if (organisation != null) {
            service.set("organization", Documents.object(organisation));
        }
        if (service.get("service_at_locations") instanceof ArrayNode written) {
            showPlaces(service, written);
        }
        return service;
    }

    /// Enough to see whether one has to be fetched again.
    ObjectNode asMinimal() {
        var minimal = Documents.object("{}");
        minimal.put("id", id.toString());
        minimal.put("modified_date", Documents.written(lastModified));
        return minimal;
    }

    /// Inside something that says already whose it is or where.
    ObjectNode within(boolean full, String sayingAlready) {
        var service = shown(full);
        service.remove(sayingAlready);
        return service;
    }

    /// Everything but its organisation and its places.
    private ObjectNode own() {
        var service = Documents.object(document);
        service.put("last_modified", Documents.written(lastModified));
        return service;
    }

    /// What the document says of its connection with one of its places.
    ObjectNode connectionAt(int position) {
        return Documents.object(document).path("service_at_locations").get(position) instanceof ObjectNode connection
                ? connection
                : Documents.object("{}");
    }

    private void showPlaces(ObjectNode service, ArrayNode written) {
        var shown = new HashMap<Integer, JsonNode>();
        Documents.read(places == null ? "[]" : places)
                .forEach(place -> shown.put(place.path("position").asInt(), place));
        var connections = new ArrayList<JsonNode>();
        for (var position = 0; position < written.size(); position++) {
            var place = shown.get(position);
            if (place != null && written.get(position) instanceof ObjectNode connection) {
                connection.set("id", place.path("id"));
                connection.set("location", place.path("location"));
                connections.add(connection);
            }
        }
        if (connections.isEmpty()) {
            service.remove("service_at_locations");
        } else {
            written.removeAll();
            written.addAll(connections);
        }
    }
}

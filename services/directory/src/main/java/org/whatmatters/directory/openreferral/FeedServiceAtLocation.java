package org.whatmatters.directory.openreferral;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// A service at one of its places.
///
/// @param position of the place among those in the service's document
/// @param location the place's document
record FeedServiceAtLocation(UUID id, int position, String location, FeedService service) implements FeedItem {

    @Override
    public ObjectNode asListItem() {
        return put(
                Documents.flat(service.connectionAt(position)),
                Documents.flat(Documents.object(location)),
                service.asListItem());
    }

    @Override
    public ObjectNode asWhole() {
        return put(
                service.connectionAt(position),
                Documents.object(location),
                service.within(true, "service_at_locations"));
    }

    private ObjectNode put(ObjectNode connection, ObjectNode place, ObjectNode of) {
        connection.put("id", id.toString());
        connection.put("service_id", service.id().toString());
        connection.set("location_id", place.path("id"));
        connection.set("location", place);
        connection.set("service", of);
        return connection;
    }
}

package org.whatmatters.directory.importing.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An id that stands beside the thing it names must be that thing's.
final class References {

    private References() {}

    /// @param service of the right shape
    static void check(ObjectNode service, List<Fault> faults) {
        check(service, "organization_id", service.get("organization"), "/organization_id", faults);
        var places = service.path("service_at_locations");
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var pointer = "/service_at_locations/" + i;
            check(place, "location_id", place.get("location"), pointer + "/location_id", faults);
            check(place, "service_id", service, pointer + "/service_id", faults);
        }
    }

    private static void check(
            JsonNode holder, String field, @Nullable JsonNode named, String pointer, List<Fault> faults) {
        if (holder.has(field)
                && named != null
                && !holder.path(field)
                        .asString()
                        .equalsIgnoreCase(named.path("id").asString())) {
            faults.add(new Fault(pointer, "broken-reference", "is not the id of what stands beside it"));
        }
    }
}

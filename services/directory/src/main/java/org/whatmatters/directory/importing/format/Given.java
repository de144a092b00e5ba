package org.whatmatters.directory.importing.format;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.listing.Listing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A service as its feed gives it, checked: what may be published of it is one step further.
public final class Given {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode service;

    Given(ObjectNode service) {
        this.service = service;
    }

    /// As [#document] gave it.
    public static Given ofDocument(String document) {
        return new Given((ObjectNode) JSON.readTree(document));
    }

    /// What everybody may read, and what was found on the way that may be one person's.
    public record Published(Listing listing, List<PersonalDetail> details) {}

    public UUID id() {
        return UUID.fromString(service.path("id").asString());
    }

    /// Whole, for whoever decides on what was left out of it.
    public String document() {
        return JSON.writeValueAsString(service);
    }

    /// What may be published of it.
    ///
    /// @param shown personal details that an editor has said are all right
    public Published publish(Set<String> shown) {
        var published = service.deepCopy();
        var details = PersonalDetails.leaveOut(published, shown);
        return new Published(ListingMapping.toListing(service, published), details);
    }
}

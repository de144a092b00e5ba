package org.whatmatters.directory.openreferral;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// An organisation with the services that are listed of it.
///
/// @param services none where they were not asked for
/// @param servicesWhole nested as deep as alone; their own fields otherwise
record FeedOrganisation(UUID id, String document, List<FeedService> services, boolean servicesWhole)
        implements FeedItem {

    FeedOrganisation with(List<FeedService> its, boolean whole) {
        return new FeedOrganisation(id, document, its, whole);
    }

    @Override
    public ObjectNode asListItem() {
        return Documents.flat(Documents.object(document));
    }

    @Override
    public ObjectNode asWhole() {
        var organisation = Documents.object(document);
        organisation.remove("services");
        if (!services.isEmpty()) {
            var list = organisation.putArray("services");
            services.forEach(service -> list.add(service.within(servicesWhole, "organization")));
        }
        return organisation;
    }
}

package org.whatmatters.directory.listing.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.NotFound;

/// Says which partner organisation of the platform stands behind an organisation of the directory: from then on
/// offers for its services go to that organisation's staff. An import never changes it.
@Component
public class LinkOrganisation {

    private final Listings listings;
    private final Announcements announcements;
    private final Clock clock;

    LinkOrganisation(Listings listings, Announcements announcements, Clock clock) {
        this.listings = listings;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void link(UUID organisationId, UUID platformOrganisationId) {
        if (!listings.holdsOrganisation(organisationId)) {
            throw new NotFound();
        }
        announcements.announce(listings.link(organisationId, platformOrganisationId, clock.instant()));
    }
}

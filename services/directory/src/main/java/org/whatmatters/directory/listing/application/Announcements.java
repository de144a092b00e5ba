package org.whatmatters.directory.listing.application;

import java.util.List;

/// Tells the other services how a listing stands now, in the current transaction.
public interface Announcements {

    void announce(List<Listings.Changed> listings);
}

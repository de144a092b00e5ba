package org.whatmatters.directory.listing.application;

import java.util.Collection;
import org.whatmatters.directory.listing.Listing;

/// What is kept of where each listing stands, told of every new and changed one in the same transaction, before others
/// hear of it.
public interface ListingLives {

    void follow(Collection<Listing> listings);
}

package org.whatmatters.directory.listing.application;

import java.util.Collection;
import java.util.UUID;
import org.whatmatters.directory.listing.Listing;

/// What search keeps beside the listings, told of every new and changed one in the same transaction.
public interface SearchIndex {

    void learn(Collection<Listing> listings);

    /// Learns a listing that may be found from now on, or no longer.
    void learnOf(UUID serviceId);
}

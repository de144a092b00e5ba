package org.whatmatters.directory.life;

/// Whoever wrote a listing, or runs the service, would be the first to assure it.
public final class OwnListing extends RuntimeException {

    OwnListing() {
        super("the first assurance is another organisation's");
    }
}

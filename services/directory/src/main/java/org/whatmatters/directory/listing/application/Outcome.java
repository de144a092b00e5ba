package org.whatmatters.directory.listing.application;

/// What became of one listing that a source gave.
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    /// The id belongs to another source's service, so this one's is not that service.
    SERVICE_OF_ANOTHER_SOURCE,
    ORGANISATION_OF_ANOTHER_SOURCE,
    PLACE_OF_ANOTHER_SOURCE,
    /// An editor said that it is the same as another listing, which stands for both.
    SAME_AS_ANOTHER,
    /// The listing names an organisation by id that nobody has described yet.
    ORGANISATION_UNKNOWN;

    public boolean isRecorded() {
        return switch (this) {
            case NEW, CHANGED, UNCHANGED -> true;
            case SERVICE_OF_ANOTHER_SOURCE,
                    ORGANISATION_OF_ANOTHER_SOURCE,
                    PLACE_OF_ANOTHER_SOURCE,
                    SAME_AS_ANOTHER,
                    ORGANISATION_UNKNOWN -> false;
        };
    }
}

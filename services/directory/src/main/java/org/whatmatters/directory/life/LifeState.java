package org.whatmatters.directory.life;

import java.util.Locale;
import org.whatmatters.directory.listing.ListingState;

/// Where a listing stands. Rules: docs/adr/0038-a-listing-has-a-life-of-its-own.md.
public enum LifeState {
    /// Being written on the platform; nobody else's to see.
    DRAFT,
    /// Written, and waiting for another organisation to assure it.
    SUBMITTED,
    /// A feed publishes it; nobody has assured it yet. It is found and takes no offers.
    LISTED,
    ASSURED,
    /// Somebody is to look whether it is still right; until then it counts as right.
    ASSURANCE_DUE,
    /// Nobody looked in time: shown with a warning to staff and to nobody else.
    STALE,
    TEMPORARILY_CLOSED,
    INACTIVE,
    DEFUNCT;

    /// The standard's word for it. What may not leave by any public route is inactive to everybody outside.
    public ListingState status() {
        return switch (this) {
            case LISTED, ASSURED, ASSURANCE_DUE -> ListingState.ACTIVE;
            case TEMPORARILY_CLOSED -> ListingState.TEMPORARILY_CLOSED;
            case DRAFT, SUBMITTED, STALE, INACTIVE -> ListingState.INACTIVE;
            case DEFUNCT -> ListingState.DEFUNCT;
        };
    }

    /// Whether people may be referred there now.
    public boolean takesReferrals() {
        return switch (this) {
            case ASSURED, ASSURANCE_DUE -> true;
            case DRAFT, SUBMITTED, LISTED, STALE, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> false;
        };
    }

    /// Whether search finds it.
    public boolean isFound() {
        return status() == ListingState.ACTIVE;
    }

    /// Whether other services hear of it: not before it is right for the first time.
    public boolean isTold() {
        return switch (this) {
            case DRAFT, SUBMITTED -> false;
            case LISTED, ASSURED, ASSURANCE_DUE, STALE, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT -> true;
        };
    }

    /// As the API says it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

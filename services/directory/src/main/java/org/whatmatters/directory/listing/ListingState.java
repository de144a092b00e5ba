package org.whatmatters.directory.listing;

import java.util.Arrays;
import java.util.Optional;

/// Whether people can go to a service now, in the four words that Open Referral UK has for it.
public enum ListingState {
    ACTIVE("active"),
    TEMPORARILY_CLOSED("temporarily closed"),
    INACTIVE("inactive"),
    DEFUNCT("defunct");

    private final String status;

    ListingState(String status) {
        this.status = status;
    }

    /// The standard's word, which is case-sensitive.
    public String status() {
        return status;
    }

    public static Optional<ListingState> ofStatus(String status) {
        return Arrays.stream(values())
                .filter(state -> state.status.equals(status))
                .findFirst();
    }
}

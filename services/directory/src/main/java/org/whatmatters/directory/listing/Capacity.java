package org.whatmatters.directory.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a service has room. Said for a week: afterwards nobody knows, whatever was said.
public record Capacity(Status status, @Nullable Integer expectedWaitDays, Instant until) {

    /// In the provider's four buttons.
    public enum Status {
        AVAILABLE,
        WAITING_LIST,
        FULL,
        ASK_FIRST
    }

    /// What still counts of it.
    public static @Nullable Capacity at(@Nullable Capacity said, Instant now) {
        return said != null && now.isBefore(said.until()) ? said : null;
    }
}

package org.whatmatters.directory.address;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a place is somewhere else than its feed says.
///
/// @param address what stands in the feed's place
/// @param feedSaid what the feed said when somebody last looked at both
/// @param feedSays what it says now
public record AddressEdit(Address address, Address feedSaid, Address feedSays, Source source) {

    /// Who put it right, and why.
    public record Source(UUID organisation, UUID by, Instant at, String because) {}

    /// An editor says where a place is. What reads so already stays whose it is, and what the feed says by itself needs
    /// nobody here.
    ///
    /// @param before null, the feed's word stands
    /// @return null, where the feed's word is to stand
    public static @Nullable AddressEdit putRight(
            Address wanted, Address feed, @Nullable AddressEdit before, Source source) {
        if (wanted.equals(standing(feed, before))) {
            return before;
        }
        return wanted.equals(feed) ? null : new AddressEdit(wanted, feed, feed, source);
    }

    /// What people read.
    public static Address standing(Address feed, @Nullable AddressEdit edit) {
        return edit == null ? feed : edit.address();
    }

    /// Whether the feed has changed its mind since, and not to what stands here.
    public boolean isDisputed() {
        return !feedSaid.equals(feedSays) && !address.equals(feedSays);
    }

    /// The feed says something, anew or as before. No edit ends by it.
    public AddressEdit follow(Address feed) {
        return new AddressEdit(address, feedSaid, feed, source);
    }

    /// An editor has read what the feed says now, and what was put right stands all the same.
    public AddressEdit keep() {
        return new AddressEdit(address, feedSays, feedSays, source);
    }
}

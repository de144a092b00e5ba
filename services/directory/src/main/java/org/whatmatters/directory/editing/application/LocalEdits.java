package org.whatmatters.directory.editing.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.editing.Edits;

/// What is put right of the listings, beside what their feeds say.
public interface LocalEdits {

    /// A listing that a feed gave.
    ///
    /// @param saidAt when the feed last said so; null, when no import tells any more
    /// @param feed the feed's document, without what was put right
    record Editable(String source, @Nullable Instant saidAt, long version, FeedDocument feed, Edits edits) {}

    /// Empty for anybody but an organisation that takes in its feed.
    Optional<Editable> find(UUID service, UUID organisation);

    /// Of those of which something is put right.
    Map<UUID, Edits> of(Collection<UUID> services);

    /// What an editor said: it is laid over the feed's document, and that is published.
    void write(UUID service, FeedDocument feed, Edits edits, Instant at);

    /// What the feed said anew of a listing that is published already.
    void follow(UUID service, String feed, Edits edits);
}

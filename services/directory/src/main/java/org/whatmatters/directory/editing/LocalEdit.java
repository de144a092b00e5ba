package org.whatmatters.directory.editing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One field that was put right here.
///
/// @param value what stands in the feed's place; null, nothing does
/// @param feedSaid what the feed said when somebody last looked at both
/// @param feedSays what it says now
public record LocalEdit(
        EditedField field,
        @Nullable String value,
        @Nullable String feedSaid,
        @Nullable String feedSays,
        Source source) {

    /// Who put it right, and why.
    public record Source(UUID organisation, UUID by, Instant at, String because) {}

    public LocalEdit {
        if (field == EditedField.NAME && value == null) {
            throw new IllegalArgumentException("every listing has a name");
        }
    }

    /// Whether the feed has changed its mind since, and not to what stands here.
    public boolean isDisputed() {
        return !Objects.equals(feedSaid, feedSays) && !Objects.equals(value, feedSays);
    }

    LocalEdit follow(Said feed) {
        return new LocalEdit(field, value, feedSaid, feed.of(field), source);
    }

    LocalEdit keep() {
        return new LocalEdit(field, value, feedSays, feedSays, source);
    }
}

package org.whatmatters.directory.duplicate;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.life.LifeState;

/// What is known of a pair. Each state carries what is only true in that state.
sealed interface PairState {

    /// Waits for an editor.
    ///
    /// @param again why it does so once more; null the first time
    record Open(@Nullable Reopened again) implements PairState {}

    /// Two groups. They are not asked about again unless the name or the postcode of one of them changes.
    record Different(UUID by, Instant at) implements PairState {}

    /// One group, for which the kept listing stands.
    ///
    /// @param endedFrom where the other stood in its life
    record Merged(UUID kept, LifeState endedFrom, UUID by, Instant at) implements PairState {}

    /// That an editor's word was taken back, and why.
    record Reopened(UUID by, Instant at, String because) {}

    /// As the API says it.
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}

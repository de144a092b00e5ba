package org.whatmatters.referral.worklist;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.worklist.CaseFilter.Whose;

/// Reads the codes by which a list is narrowed.
final class FilterWords {

    private static final String NOBODY = "nobody";

    private FilterWords() {}

    /// @param among those that the list can hold
    static @Nullable Stage state(@Nullable String word, Set<Stage> among) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return among.stream()
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field("/state", "INVALID_VALUE", "This list has no such state."));
    }

    static @Nullable Whose whose(@Nullable String worker) {
        if (worker == null || worker.isEmpty()) {
            return null;
        }
        if (worker.equals(NOBODY)) {
            return new Whose.Nobodys();
        }
        try {
            return new Whose.Workers(UUID.fromString(worker));
        } catch (IllegalArgumentException noId) {
            throw Invalid.field("/worker", "INVALID_VALUE", "Give the id of a worker, or \"nobody\".");
        }
    }
}

package org.whatmatters.portal.refer;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.page.Kept;

/// A referral not yet sent: the answers so far, and what was wrong when it was last sent. The session has it first; the
/// referral service keeps it for the team.
///
/// @param id of the draft that the service keeps
/// @param typed everything typed, by the name of its control
record Draft(UUID id, int formVersion, Map<String, List<String>> typed, List<Kept.FieldError> errors, State state)
        implements Serializable {

    /// Whether the service has what is here.
    enum State {
        SAVED,
        UNSAVED,

        /// The team has sent it or thrown it away meanwhile.
        GONE
    }

    static Draft begun(int formVersion) {
        return new Draft(UUID.randomUUID(), formVersion, new LinkedHashMap<>(), List.of(), State.SAVED);
    }

    /// With one more page, which nobody has saved yet.
    Draft with(Map<String, List<String>> page) {
        var all = new LinkedHashMap<>(typed);
        all.putAll(page);
        // What was wrong with a page is asked again when it is sent; the old complaint would only confuse.
        return new Draft(
                id,
                formVersion,
                all,
                errors.stream()
                        .filter(error -> !page.containsKey(error.field()))
                        .toList(),
                state == State.GONE ? State.GONE : State.UNSAVED);
    }

    Draft of(int version) {
        return new Draft(id, version, typed, errors, state);
    }

    Draft saved() {
        return new Draft(id, formVersion, typed, errors, State.SAVED);
    }

    Draft gone() {
        return new Draft(id, formVersion, typed, errors, State.GONE);
    }

    boolean isUnsaved() {
        return state == State.UNSAVED;
    }

    Draft refused(List<Kept.FieldError> refusals) {
        return new Draft(id, formVersion, typed, List.copyOf(refusals), state);
    }

    @Nullable
    String first(String name) {
        var values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}

package org.whatmatters.portal.refer;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.page.Kept;

/// A referral not yet sent: the answers so far, for as long as the session lives, and what was wrong when it was last
/// sent.
///
/// @param typed everything typed, by the name of its control
record Draft(int formVersion, Map<String, List<String>> typed, List<Kept.FieldError> errors) implements Serializable {

    static Draft begun(int formVersion) {
        return new Draft(formVersion, new LinkedHashMap<>(), List.of());
    }

    Draft with(Map<String, List<String>> page) {
        var all = new LinkedHashMap<>(typed);
        all.putAll(page);
        // What was wrong with a page is asked again when it is sent; the old complaint would only confuse.
        return new Draft(
                formVersion,
                all,
                errors.stream()
                        .filter(error -> !page.containsKey(error.field()))
                        .toList());
    }

    Draft refused(List<Kept.FieldError> refusals) {
        return new Draft(formVersion, typed, List.copyOf(refusals));
    }

    @Nullable
    String first(String name) {
        var values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}

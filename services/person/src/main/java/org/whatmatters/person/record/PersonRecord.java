package org.whatmatters.person.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is held about one person. Immutable: a change answers the next record together with what differs, so that
/// nothing can be changed without a trace.
///
/// @param version one more with each change; the store refuses a save from an older one
public record PersonRecord(PersonId id, long version, Details details, SafeContact safeContact) {

    /// One field, before and after.
    public record FieldChange(
            String field, @Nullable String was, @Nullable String is) {}

    /// What a change leaves behind, and by whom it was made.
    ///
    /// @param fields empty when the change changed nothing
    public record Change(PersonRecord record, List<FieldChange> fields, Author by, Instant at) {}

    public static PersonRecord opened(PersonId id, Details details) {
        return new PersonRecord(id, 1, details, SafeContact.NOT_ASKED);
    }

    public Change withDetails(Details changed, Author by, Instant at) {
        return to(new PersonRecord(id, version + 1, changed, safeContact.after(details, changed)), by, at);
    }

    public Change withSafeContact(SafeContact confirmed, Author by, Instant at) {
        return to(new PersonRecord(id, version + 1, details, confirmed), by, at);
    }

    private Change to(PersonRecord next, Author by, Instant at) {
        var was = asFields();
        var fields = new ArrayList<FieldChange>();
        next.asFields().forEach((field, is) -> {
            if (!Objects.equals(was.get(field), is)) {
                fields.add(new FieldChange(field, was.get(field), is));
            }
        });
        return new Change(next, List.copyOf(fields), by, at);
    }

    private Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>(details.asFields());
        fields.putAll(safeContact.asFields());
        return fields;
    }
}

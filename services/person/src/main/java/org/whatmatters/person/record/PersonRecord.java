package org.whatmatters.person.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is held about one person. Immutable: a change answers the next record together with what differs, so that
/// nothing can be changed without a trace.
///
/// @param version one more with each change; the store refuses a save from an older one
public record PersonRecord(PersonId id, long version, Details details, SafeContact safeContact, Life life) {

    /// One field, before and after.
    public record FieldChange(
            String field, @Nullable String was, @Nullable String is) {}

    /// What a change leaves behind, and by whom it was made.
    ///
    /// @param fields empty when the change changed nothing
    /// @param because why, in the author's words; absent where the change says it by itself
    public record Change(
            PersonRecord record,
            List<FieldChange> fields,
            Author by,
            Instant at,
            @Nullable String because) {

        public Change because(String reason) {
            return new Change(record, fields, by, at, reason);
        }
    }

    public static PersonRecord opened(PersonId id, Details details) {
        return new PersonRecord(id, 1, details, SafeContact.NOT_ASKED, new Life.Living());
    }

    public Change withDetails(Details changed, Author by, Instant at) {
        return to(new PersonRecord(id, version + 1, changed, safeContact.after(details, changed), life), by, at);
    }

    public Change withSafeContact(SafeContact confirmed, Author by, Instant at) {
        return to(new PersonRecord(id, version + 1, details, confirmed, life), by, at);
    }

    public Change withLife(Life known, Author by, Instant at) {
        return to(new PersonRecord(id, version + 1, details, safeContact, known), by, at);
    }

    /// This record of the two that are of one person, with what was blank in it.
    public Change joinedWith(PersonRecord other, Author by, Instant at) {
        var joined = details.completedBy(other.details);
        var safe = safeContact.after(details, joined).joinedWith(other.safeContact.after(other.details, joined));
        return to(new PersonRecord(id, version + 1, joined, safe, life.joinedWith(other.life)), by, at);
    }

    /// This record of the two that are of one person no more, without what it took from the other.
    public Change partedFrom(PersonRecord other, Set<Details.Fact> taken, Author by, Instant at) {
        var parted = details.givingBack(taken, other.details);
        var safe = safeContact.partedFrom(other.safeContact).after(details, parted);
        return to(new PersonRecord(id, version + 1, parted, safe, life.partedFrom(other.life)), by, at);
    }

    /// The next version, with nothing changed in it: it came to be another's or its own again.
    public PersonRecord next() {
        return new PersonRecord(id, version + 1, details, safeContact, life);
    }

    private Change to(PersonRecord next, Author by, Instant at) {
        var was = asFields();
        var fields = new ArrayList<FieldChange>();
        next.asFields().forEach((field, is) -> {
            if (!Objects.equals(was.get(field), is)) {
                fields.add(new FieldChange(field, was.get(field), is));
            }
        });
        return new Change(next, List.copyOf(fields), by, at, null);
    }

    private Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>(details.asFields());
        fields.putAll(safeContact.asFields());
        fields.putAll(life.asFields());
        return fields;
    }
}

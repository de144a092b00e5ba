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
public record PersonRecord(
        PersonId id, long version, Details details, SafeContact safeContact, Life life, NhsNumberStatus numberStatus) {

    /// One field, before and after.
    public record FieldChange(
            String field, @Nullable String was, @Nullable String is) {

        static List<FieldChange> between(Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
            var changes = new ArrayList<FieldChange>();
            is.forEach((field, value) -> {
                if (!Objects.equals(was.get(field), value)) {
                    changes.add(new FieldChange(field, was.get(field), value));
                }
            });
            return List.copyOf(changes);
        }
    }

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
        return new PersonRecord(
                id, 1, details, SafeContact.NOT_ASKED, new Life.Living(), NhsNumberStatus.untraced(details));
    }

    public Change withDetails(Details changed, Author by, Instant at) {
        return to(changed, safeContact.after(details, changed), life, statusOf(changed, this), by, at);
    }

    public Change withSafeContact(SafeContact confirmed, Author by, Instant at) {
        return to(details, confirmed, life, numberStatus, by, at);
    }

    public Change withLife(Life known, Author by, Instant at) {
        return to(details, safeContact, known, numberStatus, by, at);
    }

    public Change withNumberStatus(NhsNumberStatus found, Author by, Instant at) {
        return to(details, safeContact, life, found, by, at);
    }

    /// This record with the number that the national service has for the person.
    public Change withVerifiedNumber(NhsNumber found, Author by, Instant at) {
        return to(details.withNhsNumber(found), safeContact, life, NhsNumberStatus.PRESENT_AND_VERIFIED, by, at);
    }

    /// This record of the two that are of one person, with what was blank in it.
    public Change joinedWith(PersonRecord other, Author by, Instant at) {
        var joined = details.completedBy(other.details);
        var safe = safeContact.after(details, joined).joinedWith(other.safeContact.after(other.details, joined));
        var status = statusOf(joined, joined.identifiesLike(details) ? this : other);
        return to(joined, safe, life.joinedWith(other.life), status, by, at);
    }

    /// This record of the two that are of one person no more, without what it took from the other.
    public Change partedFrom(PersonRecord other, Set<Details.Fact> taken, Author by, Instant at) {
        var parted = details.givingBack(taken, other.details);
        var safe = safeContact.partedFrom(other.safeContact).after(details, parted);
        return to(parted, safe, life.partedFrom(other.life), statusOf(parted, this), by, at);
    }

    /// What a trace found holds for the number and birth date that it was asked with.
    private static NhsNumberStatus statusOf(Details changed, PersonRecord traced) {
        return changed.identifiesLike(traced.details) ? traced.numberStatus : NhsNumberStatus.untraced(changed);
    }

    /// The next version, with nothing changed in it: it came to be another's or its own again.
    public PersonRecord next() {
        return new PersonRecord(id, version + 1, details, safeContact, life, numberStatus);
    }

    private Change to(
            Details details, SafeContact safe, Life life, NhsNumberStatus numberStatus, Author by, Instant at) {
        return to(new PersonRecord(id, version + 1, details, safe, life, numberStatus), by, at);
    }

    private Change to(PersonRecord next, Author by, Instant at) {
        return new Change(next, FieldChange.between(asFields(), next.asFields()), by, at, null);
    }

    private Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>(details.asFields());
        fields.putAll(safeContact.asFields());
        fields.putAll(life.asFields());
        fields.put("nhsNumberStatus", numberStatus.name());
        return fields;
    }
}

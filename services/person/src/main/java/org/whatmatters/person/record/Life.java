package org.whatmatters.person.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a person lives, as far as is known. That somebody has died is said by two people, because a mistake
/// would take their helpers from the living; it can be taken back at any time. Nothing automated is sent from the
/// first word on.
public sealed interface Life {

    record Living() implements Life {}

    /// One person has said it.
    ///
    /// @param diedOn as far as it is known
    record ReportedDead(@Nullable PartialDate diedOn, Author by) implements Life {}

    /// Another has said it too.
    record Dead(@Nullable PartialDate diedOn, Author reportedBy, Author confirmedBy) implements Life {}

    /// In the API's word.
    default String state() {
        return switch (this) {
            case Living _ -> "LIVING";
            case ReportedDead _ -> "REPORTED_DEAD";
            case Dead _ -> "DEAD";
        };
    }

    default @Nullable PartialDate diedOn() {
        return switch (this) {
            case Living _ -> null;
            case ReportedDead reported -> reported.diedOn;
            case Dead dead -> dead.diedOn;
        };
    }

    /// For one record that stands for two: whoever died in either has died.
    default Life joinedWith(Life other) {
        return this instanceof Living ? other : this;
    }

    /// What is left once it turns out that `other` was somebody else.
    default Life partedFrom(Life other) {
        return equals(other) ? new Living() : this;
    }

    /// Every field by name, as text, for the record of changes.
    default Map<String, @Nullable String> asFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("life", state());
        var on = diedOn();
        fields.put("diedOn", on == null ? null : on.toString());
        return fields;
    }
}

package org.whatmatters.person.personalcontact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody whom a person wants to be rung or told (PRSB Personalised Care and Support Plan 2.0, personal contacts).
///
/// @param relationship what they are to the person, in the person's words: "my sister"
/// @param phone E.164
/// @param knows whether they know that the person gets support here; only a yes lets anybody tell them
/// @param comment such as when to ring
record PersonalContact(
        String name,
        Set<Type> types,
        @Nullable String relationship,
        @Nullable String phone,
        Knows knows,
        @Nullable String comment) {

    /// For what they are rung.
    enum Type {
        NEXT_OF_KIN,
        EMERGENCY,
        CARER,
        KEY_HOLDER,
        DEPENDANT,
        OTHER
    }

    /// Whether they know of the support.
    enum Knows {
        YES,
        NO,
        UNKNOWN
    }
}

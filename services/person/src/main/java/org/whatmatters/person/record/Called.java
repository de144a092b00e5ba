package org.whatmatters.person.record;

import org.jspecify.annotations.Nullable;

/// How a person likes to be called and spoken of.
///
/// @param preferredName instead of the name on papers (PRSB: preferred name)
/// @param pronouns such as "she/her"
public record Called(
        @Nullable String preferredName, @Nullable String pronouns) {

    public static final Called UNKNOWN = new Called(null, null);
}

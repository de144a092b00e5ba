package org.whatmatters.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The problem document (RFC 9457) that every service answers a refusal with.
///
/// @param state where the thing stands now, when that is why it was refused
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String state,
        List<Field> errors) {

    public static final Problem UNKNOWN = new Problem(null, null, null, null, List.of());

    /// One field that was refused.
    public record Field(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {}
}

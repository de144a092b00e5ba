package org.whatmatters.directory.importing;

import org.jspecify.annotations.Nullable;

/// Why a row was not taken in.
///
/// @param givenId the id that the row gave itself, whatever it looks like, shortened to 60 characters
/// @param reason a code that does not change, such as `id-repeated`
/// @param message for people; names the field, never repeats what stood in it
public record Refusal(@Nullable String givenId, String reason, String message) {}

package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form, filled in. The answers are checked against the form itself.
///
/// @param draft what was kept of it meanwhile, and is not needed any more
record SubmissionRequest(
        @NotBlank String form,
        @NotNull Integer formVersion,
        @NotNull Map<String, @Nullable Object> answers,
        @Nullable UUID draft) {}

package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.application.SentBy;

/// A form, filled in. The answers are checked against the form itself.
///
/// @param sentBy who wrote it, where a supplier's system hands it in
/// @param draft what was kept of it meanwhile, and is not needed any more
record SubmissionRequest(
        @NotBlank String form,
        @NotNull Integer formVersion,
        @NotNull Map<String, @Nullable Object> answers,
        @Valid @Nullable SentByRequest sentBy,
        @Nullable UUID draft) {

    record SentByRequest(
            @NotBlank(message = "Enter the name of who wrote it.") @Size(max = 140) @Pattern(regexp = NO_CONTROLS)
            String name,

            @Size(min = 1, max = 100) @Pattern(regexp = NO_CONTROLS) @Nullable
            String role) {

        private static final String NO_CONTROLS = "\\P{Cntrl}*";

        SentBy toSentBy() {
            return new SentBy(name.strip(), role == null || role.isBlank() ? null : role.strip());
        }
    }
}

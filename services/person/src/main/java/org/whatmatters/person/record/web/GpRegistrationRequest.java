package org.whatmatters.person.record.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.GpRegistration.Standing;

/// Whether there is a GP practice, and which: its code, its name or both.
record GpRegistrationRequest(
        @NotNull Standing standing,
        @Pattern(regexp = "|[A-Z0-9]{3,10}") @Nullable String odsCode,

        @Size(max = 140) @Pattern(regexp = DetailsRequest.ONE_LINE) @Nullable
        String name) {

    /// Whether a practice is named where there is one, and only there.
    boolean fitsTogether() {
        var named = DetailsRequest.given(odsCode).isPresent()
                || DetailsRequest.given(name).isPresent();
        return named == (standing == Standing.REGISTERED);
    }

    GpRegistration toGpRegistration() {
        return new GpRegistration(
                standing,
                DetailsRequest.given(odsCode).orElse(null),
                DetailsRequest.given(name).orElse(null));
    }
}

package org.whatmatters.directory.writing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A group in plain words, as an editor writes it down.
///
/// @param weekday as Open Referral writes it: `MO` to `SU`
/// @param opensAt such as 10:00
record Words(
        @NotBlank(message = "Say what it is called.") @Size(max = 200)
        String name,

        @NotBlank(message = "Say what people do there.") @Size(max = 4000)
        String description,

        @NotBlank(message = "Say who runs it.") @Size(max = 200)
        String organisationName,

        @Nullable @Size(max = 300) String website,
        @Nullable @Size(max = 200) String email,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 200) String address,
        @Nullable @Size(max = 100) String town,
        @Nullable @Size(max = 10) String postcode,
        @Nullable @Size(max = 300) String cost,
        @Nullable String weekday,
        @Nullable String opensAt,
        @Nullable String closesAt) {}

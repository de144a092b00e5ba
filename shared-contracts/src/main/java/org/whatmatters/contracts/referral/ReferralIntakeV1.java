package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person's details as the referrer gave them, for matching only. Personal: the topic keeps it for seven days.
///
/// @param birthDate as far as it is known: yyyy, yyyy-MM or yyyy-MM-dd
/// @param gpPractice ODS code
public record ReferralIntakeV1(
        UUID referralId,
        UUID personId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String nhsNumber,
        @Nullable String addressLine,
        @Nullable String postcode,
        boolean noFixedAbode,
        @Nullable String phone,
        @Nullable String gpPractice,
        @Nullable String language,
        boolean interpreterNeeded,
        Instant submittedAt) {

    public static final String TYPE = "org.whatmatters.referral.intake-given.v1";
}

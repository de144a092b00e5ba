package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agency has asked for support for a person, or the person for themselves. The clock of the host starts here.
///
/// @param referrerOrganisationId absent where the person came by themselves
/// @param hostOrganisationId absent when no host serves the place yet
/// @param postcodeDistrict the outward half of the postcode
/// @param support which kind of support is asked for, as hosts name what they can do; absent in what was told before
///     anybody was asked: link work
public record ReferralSubmittedV1(
        UUID referralId,
        UUID personId,
        String agencyType,
        @Nullable UUID referrerOrganisationId,
        @Nullable UUID hostOrganisationId,
        List<String> needs,
        @Nullable String postcodeDistrict,
        @Nullable String support,
        Instant submittedAt) {

    public static final String TYPE = "org.whatmatters.referral.submitted.v1";

    /// One of which it is not told which kind of support is asked for.
    public ReferralSubmittedV1(
            UUID referralId,
            UUID personId,
            String agencyType,
            @Nullable UUID referrerOrganisationId,
            @Nullable UUID hostOrganisationId,
            List<String> needs,
            @Nullable String postcodeDistrict,
            Instant submittedAt) {
        this(
                referralId,
                personId,
                agencyType,
                referrerOrganisationId,
                hostOrganisationId,
                needs,
                postcodeDistrict,
                null,
                submittedAt);
    }
}

package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The host will work with the person. Nothing is sent to the person at this moment.
///
/// @param support with which kind of support the host begins; absent in what was told before it was known: link work
public record ReferralAcceptedV1(
        UUID referralId,
        UUID personId,
        UUID hostOrganisationId,
        @Nullable String support,
        Instant acceptedAt) {

    public static final String TYPE = "org.whatmatters.referral.accepted.v1";

    /// One of which it is not told with which kind of support the host begins.
    public ReferralAcceptedV1(UUID referralId, UUID personId, UUID hostOrganisationId, Instant acceptedAt) {
        this(referralId, personId, hostOrganisationId, null, acceptedAt);
    }
}

package org.whatmatters.contracts.referral;

import java.time.Instant;
import java.util.UUID;

/// Somebody signed in had the code of a referral that was made without an account. A hint that two records are of one
/// person, and no proof.
///
/// @param personId whom the referral is about, as it was minted at submission
/// @param claimantPersonId the record of whoever is signed in
public record ReferralClaimedV1(UUID referralId, UUID personId, UUID claimantPersonId, Instant claimedAt) {

    public static final String TYPE = "org.whatmatters.referral.claimed.v1";
}

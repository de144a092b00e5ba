package org.whatmatters.referral.selfreferral;

import java.time.Instant;
import java.util.UUID;

/// Tells that somebody signed in had the code of a referral.
public interface ClaimAnnouncements {

    /// Tells it.
    ///
    /// @param referred whom the referral is about, as it was minted
    /// @param version of the referral
    /// @param claimant the record of whoever is signed in
    void claimed(UUID referral, UUID referred, long version, UUID claimant, Instant at);
}

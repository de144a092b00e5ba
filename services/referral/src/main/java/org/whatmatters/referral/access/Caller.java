package org.whatmatters.referral.access;

import java.util.Map;
import java.util.UUID;

/// Somebody who asks for a referral, or for a list of them.
///
/// @param organisation for which they ask
/// @param subject their account
public record Caller(UUID organisation, UUID subject) {

    /// As [Basis#condition] names them.
    public Map<String, UUID> asParameters() {
        return Map.of("organisation", organisation, "subject", subject);
    }
}

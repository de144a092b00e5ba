package org.whatmatters.referral.offerlink;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer as a group sees it that answers by a link: no more than a provider with an account.
///
/// @param firstName once they said yes by this link
record Opened(
        long version,
        UUID person,
        String serviceName,
        @Nullable String need,
        String state,
        Instant madeAt,
        @Nullable String firstName,
        String host,
        @Nullable String hostPhone,
        int returnDays) {}

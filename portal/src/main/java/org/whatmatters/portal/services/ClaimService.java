package org.whatmatters.portal.services;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the referral service for somebody who asked for support before they had an account.
@HttpExchange("/api/v1/referrals/mine/claims")
public interface ClaimService {

    @PostExchange
    Claimed claim(@RequestBody Code code, Command command);

    record Code(@Nullable String code) {}

    /// What came of it.
    ///
    /// @param outcome whether it is theirs already, or somebody makes sure first
    record Claimed(String outcome) {}
}

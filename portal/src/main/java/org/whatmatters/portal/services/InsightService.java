package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of insight: each measure with its definition and its date.
@HttpExchange("/api/v1/insight")
public interface InsightService {

    @GetExchange("/referrals-by-agency")
    ReferralsByAgency referralsByAgency();

    @GetExchange("/time-to-first-contact")
    TimeToFirstContact timeToFirstContact();

    record ReferralsByAgency(
            @Nullable String definition,
            @Nullable Instant asOf,
            @Nullable Long total,
            List<AgencyCount> rows) {}

    record AgencyCount(
            @Nullable String agencyType, @Nullable Long referrals) {}

    record TimeToFirstContact(
            @Nullable String definition, @Nullable Instant asOf, List<AgencyWait> rows) {}

    record AgencyWait(
            @Nullable String agencyType,
            @Nullable Long contacted,
            @Nullable Long waiting,
            @Nullable Double medianHours,
            @Nullable Double p90Hours,
            boolean suppressed) {}
}

package org.whatmatters.portal.services;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of the referral service for those who start groups, and for those who have one: counts only.
@HttpExchange("/api/v1")
public interface WantedGroupService {

    @GetExchange("/unmet-needs/enough")
    Listed<Wanted> enough();

    @GetExchange("/offers/for-funders")
    ForFunders forFunders();

    /// A need for which there may be enough people near a place.
    record Wanted(String need, String district, @Nullable LocalDate since) {}

    record ForFunders(YearMonth from, YearMonth until, List<OfService> services) {}

    /// What became of offers, to the nearest five; absent where it is fewer.
    record OfService(
            UUID serviceId,
            @Nullable String name,
            @Nullable Long offered,
            @Nullable Long saidYes,
            @Nullable Long helped) {}
}

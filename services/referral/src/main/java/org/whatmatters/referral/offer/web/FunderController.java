package org.whatmatters.referral.offer.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.unmet.SmallNumbers;

/// What a group can show to whoever pays for it: numbers in which nobody can be found.
@RestController
@RequestMapping("/api/v1/offers/for-funders")
@MayUse(staff = {Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
class FunderController {

    /// What is counted where nobody says for which months.
    private static final int LATELY = 12;

    private final FunderCounts counts;
    private final Clock clock;

    FunderController(FunderCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /// Of one service, each to the nearest five, and absent where it is fewer.
    ///
    /// @param helped who say at the end that it helped, at least in part
    record OfService(
            UUID serviceId,
            @Nullable String name,
            @Nullable Long offered,
            @Nullable Long saidYes,
            @Nullable Long helped) {}

    /// @param until the last month that counts
    record FunderResponse(YearMonth from, YearMonth until, List<OfService> services) {}

    /// By whole months: two ranges that differ by a day would tell of that day.
    @GetMapping
    FunderResponse forFunders(
            @RequestParam @Nullable YearMonth from, @RequestParam @Nullable YearMonth until, Actor.Staff provider) {
        var last = until == null ? YearMonth.from(WorkingDays.dayOf(clock.instant())) : until;
        var first = from == null ? last.minusMonths(LATELY - 1) : from;
        var tallies = counts.of(
                provider,
                first.atDay(1).atStartOfDay(WorkingDays.LONDON).toInstant(),
                last.plusMonths(1).atDay(1).atStartOfDay(WorkingDays.LONDON).toInstant());
        return new FunderResponse(
                first,
                last,
                tallies.stream()
                        .map(tally -> new OfService(
                                tally.serviceId(),
                                tally.name(),
                                SmallNumbers.rounded(tally.offered()),
                                SmallNumbers.rounded(tally.saidYes()),
                                SmallNumbers.rounded(tally.helped())))
                        .toList());
    }
}

package org.whatmatters.referral.unmet.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.unmet.Need;
import org.whatmatters.referral.unmet.SmallNumbers;
import org.whatmatters.referral.unmet.WouldHaveHelped;
import org.whatmatters.referral.unmet.application.LogUnmetNeed;
import org.whatmatters.referral.unmet.application.UnmetNeeds;
import org.whatmatters.referral.unmet.application.WantedGroups;

/// What was not to be had: said by whoever looked for it, counted for those who can do something about it.
@RestController
@RequestMapping("/api/v1/unmet-needs")
class UnmetNeedController {

    /// What is counted where nobody says for which months.
    private static final int LATELY = 12;

    private final LogUnmetNeed logUnmetNeed;
    private final UnmetNeeds unmetNeeds;
    private final WantedGroups wantedGroups;
    private final Clock clock;

    UnmetNeedController(LogUnmetNeed logUnmetNeed, UnmetNeeds unmetNeeds, WantedGroups wantedGroups, Clock clock) {
        this.logUnmetNeed = logUnmetNeed;
        this.unmetNeeds = unmetNeeds;
        this.wantedGroups = wantedGroups;
        this.clock = clock;
    }

    /// @param place a postcode, of which the outward half is kept, or that half
    record UnmetNeedRequest(
            @NotNull Need need,

            @NotBlank(message = "Enter the first half of a postcode, like XW1.") @Size(max = 12)
            String place,

            @Nullable WouldHaveHelped wouldHaveHelped) {}

    record UnmetNeedResponse(UUID id) {}

    /// How often, to the nearest five.
    ///
    /// @param count absent where it was fewer than five times
    record Count(Need need, String district, @Nullable Long count) {}

    /// @param until the last month that counts
    record CountsResponse(YearMonth from, YearMonth until, List<Count> items) {}

    /// A need for which there may be enough people near a place.
    ///
    /// @param since the day on which that was first seen
    record Enough(Need need, String district, LocalDate since) {}

    record EnoughResponse(List<Enough> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayUse(anyStaff = true)
    UnmetNeedResponse log(@Valid @RequestBody UnmetNeedRequest request) {
        return new UnmetNeedResponse(logUnmetNeed
                .log(request.need(), request.place(), request.wouldHaveHelped())
                .value());
    }

    /// By whole months: two ranges that differ by a day would tell of that day.
    @GetMapping("/counts")
    @MayUse(staff = {Role.ANALYST, Role.COMMUNITY_BUILDER})
    CountsResponse counts(@RequestParam @Nullable YearMonth from, @RequestParam @Nullable YearMonth until) {
        var last = until == null ? YearMonth.from(WorkingDays.dayOf(clock.instant())) : until;
        var first = from == null ? last.minusMonths(LATELY - 1) : from;
        var items = unmetNeeds.tallies(first.atDay(1), last.plusMonths(1).atDay(1)).stream()
                .map(tally -> new Count(tally.need(), tally.district(), SmallNumbers.rounded(tally.count())))
                .toList();
        return new CountsResponse(first, last, items);
    }

    @GetMapping("/enough")
    @MayUse(staff = {Role.ANALYST, Role.COMMUNITY_BUILDER})
    EnoughResponse enough() {
        return new EnoughResponse(wantedGroups.all().stream()
                .map(wanted -> new Enough(wanted.need(), wanted.district().outward(), wanted.since()))
                .toList());
    }
}

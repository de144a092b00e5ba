package org.whatmatters.referral.signpost.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.signpost.Way;
import org.whatmatters.referral.signpost.application.GiveSignpost;
import org.whatmatters.referral.signpost.application.GiveSignpost.Ticked;
import org.whatmatters.referral.signpost.application.GiveSignpost.Wish;
import org.whatmatters.referral.signpost.application.Signposts;
import org.whatmatters.referral.unmet.Need;
import org.whatmatters.referral.unmet.SmallNumbers;

/// Signposts: given by any worker, counted for their team.
@RestController
@RequestMapping("/api/v1/signposts")
@MayUse(anyStaff = true)
class SignpostController {

    private final GiveSignpost giveSignpost;
    private final Signposts signposts;
    private final Clock clock;

    SignpostController(GiveSignpost giveSignpost, Signposts signposts, Clock clock) {
        this.giveSignpost = giveSignpost;
        this.signposts = signposts;
        this.clock = clock;
    }

    record ServiceRequest(
            @NotNull UUID id, @Nullable @Size(max = 60) String phone) {}

    /// @param number what the notification service answered when the number was typed there; only for a text
    /// @param followUp the person said yes to being asked after seven days whether it helped
    record SignpostRequest(
            @NotNull @Size(max = 100) List<@Valid ServiceRequest> services,
            @NotNull Way way,
            @Nullable Need need,
            @Nullable @Size(max = 200) String searched,
            @Nullable @Size(max = 20) String postcode,
            @Nullable UUID number,
            @Nullable Boolean followUp) {}

    /// @param text what was asked to be sent; absent for a print
    record SignpostResponse(UUID id, Need need, @Nullable String text) {}

    /// What came back from those who were asked whether it helped; each absent where it is fewer than five.
    record AnswerCounts(
            long asked,
            @Nullable Long helped,
            @Nullable Long notYet,
            @Nullable Long noLongerNeeded) {

        static @Nullable AnswerCounts of(Signposts.Answers answers) {
            var asked = SmallNumbers.withheld(answers.asked());
            return asked == null
                    ? null
                    : new AnswerCounts(
                            asked,
                            SmallNumbers.withheld(answers.helped()),
                            SmallNumbers.withheld(answers.notYet()),
                            SmallNumbers.withheld(answers.noLongerNeeded()));
        }
    }

    /// @param count absent where it is fewer than five
    /// @param answers absent where fewer than five were asked
    record NeedCount(
            Need need, @Nullable Long count, @Nullable AnswerCounts answers) {}

    /// @param name absent where the directory has not told it
    /// @param count absent where it is fewer than five
    /// @param answers absent where fewer than five were asked
    record ServiceCount(
            UUID serviceId,
            @Nullable String name,
            @Nullable Long count,
            @Nullable AnswerCounts answers) {}

    /// @param total to the nearest five, so that no small count can be found by taking away the others; absent where it
    ///     is fewer than five
    /// @param answers absent where fewer than five were asked
    record CountsResponse(
            YearMonth month,
            @Nullable Long total,
            @Nullable AnswerCounts answers,
            List<NeedCount> byNeed,
            List<ServiceCount> byService) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SignpostResponse give(@Valid @RequestBody SignpostRequest request, Actor.Staff worker) {
        var ticked = request.services().stream()
                .map(service -> new Ticked(service.id(), service.phone()))
                .toList();
        var wish = new Wish(
                ticked,
                request.way(),
                request.need(),
                request.searched(),
                request.postcode(),
                request.number(),
                Boolean.TRUE.equals(request.followUp()));
        var given = giveSignpost.give(wish, new OrganisationId(worker.organisationId()));
        var text = given.text();
        return new SignpostResponse(given.id().value(), given.need(), text == null ? null : text.words());
    }

    /// What the worker's own team gave in a month.
    @GetMapping("/counts")
    CountsResponse counts(@RequestParam @Nullable YearMonth month, Actor.Staff worker) {
        var asked = month == null ? YearMonth.from(WorkingDays.dayOf(clock.instant())) : month;
        var tallies = signposts.tallies(
                new OrganisationId(worker.organisationId()),
                asked.atDay(1).atStartOfDay(WorkingDays.LONDON).toInstant(),
                asked.plusMonths(1).atDay(1).atStartOfDay(WorkingDays.LONDON).toInstant());
        return new CountsResponse(
                asked,
                SmallNumbers.rounded(tallies.total()),
                AnswerCounts.of(tallies.answers()),
                tallies.byNeed().stream()
                        .map(one -> new NeedCount(
                                one.need(), SmallNumbers.withheld(one.count()), AnswerCounts.of(one.answers())))
                        .toList(),
                tallies.byService().stream()
                        .map(one -> new ServiceCount(
                                one.serviceId(),
                                one.name(),
                                SmallNumbers.withheld(one.count()),
                                AnswerCounts.of(one.answers())))
                        .toList());
    }
}

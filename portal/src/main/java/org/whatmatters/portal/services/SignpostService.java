package org.whatmatters.portal.services;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the referral service about telling people where to go, and what was not to be had.
@HttpExchange("/api/v1")
public interface SignpostService {

    /// What may be needed, as the forms list it.
    List<String> NEEDS = List.of(
            "LONELINESS",
            "MENTAL_WELLBEING",
            "BEREAVEMENT",
            "CARING",
            "HEALTH_CONDITION",
            "BEING_ACTIVE",
            "MONEY",
            "HOUSING",
            "FOOD",
            "WORK_OR_LEARNING",
            "GETTING_AROUND",
            "GETTING_ONLINE",
            "OTHER");

    /// Those of them by which services are found: none says "something else" of itself.
    List<String> FOUND_BY = NEEDS.stream().filter(need -> !need.equals("OTHER")).toList();

    /// What would have made something suitable.
    List<String> WOULD_HAVE_HELPED = List.of(
            "NEARER_OR_WITH_TRANSPORT",
            "AT_ANOTHER_TIME",
            "A_SHORTER_WAIT",
            "FREE_OR_CHEAPER",
            "ONE_TO_ONE",
            "A_VISIT_AT_HOME",
            "ONLINE",
            "IN_ANOTHER_LANGUAGE",
            "EASIER_TO_GET_INTO",
            "FOR_ANOTHER_AGE",
            "SOMEBODY_TO_GO_WITH",
            "NOTHING_LIKE_IT_IS_THERE");

    @PostExchange("/signposts")
    Signposted give(@RequestBody Signpost signpost, Command command);

    @GetExchange("/signposts/counts")
    Counts counts();

    @PostExchange("/unmet-needs")
    void log(@RequestBody UnmetNeed unmet, Command command);

    @GetExchange("/unmet-needs/counts")
    UnmetCounts unmetCounts();

    record Ticked(UUID id, @Nullable String phone) {}

    /// What is given to somebody.
    ///
    /// @param need where it was chosen; else what was searched for tells
    /// @param searched what was typed into the search; the service keeps the need that it means and nothing else
    /// @param number what the notification service answered; only for a text
    /// @param followUp whether they are asked after seven days if it helped
    record Signpost(
            List<Ticked> services,
            String way,
            @Nullable String need,
            @Nullable String searched,
            @Nullable String postcode,
            @Nullable UUID number,
            boolean followUp) {}

    record Signposted(UUID id) {}

    /// How many, without small numbers.
    ///
    /// @param total to the nearest five; absent where it is fewer
    record Counts(
            YearMonth month,
            @Nullable Long total,
            @Nullable Answers answers,
            List<OfNeed> byNeed,
            List<OfService> byService) {}

    /// What came back from those who were asked whether it helped; each absent where it is fewer than five.
    record Answers(
            @Nullable Long asked,
            @Nullable Long helped,
            @Nullable Long notYet,
            @Nullable Long noLongerNeeded) {}

    record OfNeed(
            String need, @Nullable Long count, @Nullable Answers answers) {}

    record OfService(
            @Nullable UUID serviceId,
            @Nullable String name,
            @Nullable Long count,
            @Nullable Answers answers) {}

    record UnmetNeed(
            @Nullable String need,
            @Nullable String place,
            @Nullable String wouldHaveHelped) {}

    record UnmetCounts(YearMonth from, YearMonth until, List<OfPlace> items) {}

    /// How often a need was not met in a district.
    ///
    /// @param count to the nearest five; absent where it is fewer
    record OfPlace(String need, String district, @Nullable Long count) {}
}

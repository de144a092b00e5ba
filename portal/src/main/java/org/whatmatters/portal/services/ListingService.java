package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory for those who look after listings.
@HttpExchange("/api/v1/directory/listings")
public interface ListingService {

    List<String> CAPACITIES = List.of("AVAILABLE", "WAITING_LIST", "FULL", "ASK_FIRST");
    List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    List<String> ROUTES = List.of("DIRECT_IN_PLATFORM", "PHONE", "EMAIL", "WEB", "SELF_ONLY", "SIGNPOST_ONLY");
    List<String> CRITERIA = List.of(
            "UNDER_18",
            "AGED_18_OR_OVER",
            "AGED_65_OR_OVER",
            "WOMEN",
            "MEN",
            "CARERS",
            "PARENTS",
            "LIVES_NEARBY",
            "REGISTERED_WITH_A_LOCAL_GP",
            "ACTIVE_SUICIDAL_INTENT",
            "NEEDS_ONE_TO_ONE_PERSONAL_CARE",
            "NEEDS_LIFTING",
            "RISK_TO_OTHERS",
            "UNDER_THE_INFLUENCE");

    /// The listings that the caller looks after.
    ///
    /// @param which `OURS`, `WAITING`, `DUE`, `STALE` or `DISPUTED`
    @GetExchange
    Listed<Standing> list(@RequestParam String which);

    @GetExchange("/{id}")
    Standing one(@PathVariable UUID id);

    @PutExchange("/{id}/capacity")
    void say(@PathVariable UUID id, @RequestBody NewCapacity capacity, Command command);

    @PutExchange("/{id}/confirmation")
    void confirm(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/assurance")
    void assure(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/closure")
    void close(@PathVariable UUID id, @RequestBody Closure closure, Command command);

    @DeleteExchange("/{id}/closure")
    void reopen(@PathVariable UUID id, Command command);

    @PostExchange("/{id}/still-right-links")
    NewLink link(@PathVariable UUID id, Command command);

    @PutExchange("/{id}/facts")
    void keepFacts(@PathVariable UUID id, @RequestBody NewFacts facts, Command command);

    @PostExchange
    Written begin(@RequestBody Plain words, Command command);

    @GetExchange("/{id}/words")
    Plain words(@PathVariable UUID id);

    @PutExchange("/{id}/words")
    void rewrite(@PathVariable UUID id, @RequestBody Plain words, Command command);

    @PutExchange("/{id}/submission")
    void submit(@PathVariable UUID id, Command command);

    /// Counts of all listings.
    ///
    /// @param by `ORGANISATION` or `PLACE`
    @GetExchange("/quality")
    Qualities quality(@RequestParam String by);

    /// A listing, and where it stands.
    ///
    /// @param state such as `assurance due`
    /// @param doubts why somebody has to look at it before its time, as codes
    record Standing(
            UUID id,
            long version,
            String name,
            @Nullable String organisationName,
            @Nullable String postcode,
            String state,
            @Nullable LocalDate assuredOn,
            @Nullable LocalDate dueOn,
            boolean mayAssure,
            @Nullable Capacity capacity,
            @Nullable List<String> doubts,
            @Nullable LocalDate linkDeadSince) {

        /// Whether something says that it may not be right.
        public boolean isDoubted() {
            return linkDeadSince != null || (doubts != null && !doubts.isEmpty());
        }

        /// Why, as codes; that its web address leads nowhere is said with its day.
        public List<String> reasons() {
            return doubts == null
                    ? List.of()
                    : doubts.stream()
                            .filter(doubt -> linkDeadSince == null || !doubt.equals("DEAD_LINK"))
                            .toList();
        }

        /// Whether its provider may say that it is still right.
        public boolean isAssured() {
            return List.of("assured", "assurance due", "stale").contains(state);
        }

        public boolean isDraft() {
            return state.equals("draft");
        }

        public boolean isClosed() {
            return state.equals("temporarily closed");
        }

        public boolean isOpen() {
            return isAssured() || state.equals("listed");
        }
    }

    record Capacity(String status, @Nullable Integer expectedWaitDays, Instant until) {}

    record NewCapacity(@Nullable String status, @Nullable Integer expectedWaitDays) {}

    record Written(UUID id) {}

    /// A group in plain words.
    ///
    /// @param weekday `MO` to `SU`
    record Plain(
            @Nullable String name,
            @Nullable String description,
            @Nullable String organisationName,
            @Nullable String website,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String cost,
            @Nullable String weekday,
            @Nullable String opensAt,
            @Nullable String closesAt) {

        public static final Plain NOTHING =
                new Plain(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    record Closure(String kind) {}

    record NewLink(String token, Instant goodUntil) {}

    record NewFacts(
            List<String> referralRoutes,
            List<String> agencyTypes,
            @Nullable Boolean acceptsSelfReferral,
            List<String> inclusion,
            List<String> exclusion,
            @Nullable Integer responseTargetDays,
            @Nullable String consentText,
            @Nullable Integer contactsLimit,
            @Nullable String genderRestriction,
            NewPapers papers,
            WalkingIn walkingIn,
            boolean internalOnly,
            boolean confidentialLocation) {}

    record NewPapers(
            @Nullable String safeguardingPolicyOn,
            @Nullable String insuredUntil,
            @Nullable Boolean dbsChecked) {}

    record WalkingIn(
            @Nullable String door,
            @Nullable String greeter,
            @Nullable String noise,
            @Nullable String seats,
            @Nullable String toilet,
            @Nullable String mayLeave) {

        public boolean isSaid() {
            return door != null
                    || greeter != null
                    || noise != null
                    || seats != null
                    || toilet != null
                    || mayLeave != null;
        }
    }

    record Qualities(Quality all, List<Quality> items) {}

    record Quality(
            @Nullable String name,
            long listings,
            long assured,
            long due,
            long stale,
            long never,
            long closed,
            long withoutTimes,
            long deadLinks) {}
}

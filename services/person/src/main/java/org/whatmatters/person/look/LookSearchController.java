package org.whatmatters.person.look;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.look.LookSearch.Kind;
import org.whatmatters.person.look.LookSearches.Found;
import org.whatmatters.person.look.LookSearches.Reported;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

/// The information governance officer of the integrated care board looks for looks, and counts them. Never what was
/// looked at.
@RestController
@RequestMapping("/api/v1/looks")
@MayUse(staff = Role.IG_OFFICER)
class LookSearchController {

    private static final String BASIS = "IG_OFFICER";
    private static final String LINE = "\\P{Cntrl}*";

    private final LookSearches searches;
    private final KeepOrganisation keepOrganisation;
    private final Audit audit;
    private final Clock clock;

    LookSearchController(LookSearches searches, KeepOrganisation keepOrganisation, Audit audit, Clock clock) {
        this.searches = searches;
        this.keepOrganisation = keepOrganisation;
        this.audit = audit;
        this.clock = clock;
    }

    /// The number of somebody is in the body and never in an address; what it found is another request.
    @PostMapping("/searches")
    @ResponseStatus(HttpStatus.CREATED)
    MadeResponse search(@Valid @RequestBody SearchRequest request, Actor.Staff officer) {
        keepOrganisation.mustBeBoard(officer.organisationId());
        var search = new LookSearch(
                UuidCreator.getTimeOrderedEpoch(),
                Optional.ofNullable(request.nhsNumber()).map(this::person).orElse(null),
                request.worker(),
                request.organisationId(),
                request.from(),
                request.until(),
                request.kind(),
                request.because().strip());
        if (search.until().isBefore(search.from())) {
            throw Invalid.field("/until", "DATE_OUT_OF_ORDER", "Give a last day that is not before the first.");
        }
        searches.add(search, officer, clock.instant());
        audit.granted(officer, "search looks", people(search), BASIS);
        return new MadeResponse(search.id());
    }

    @GetMapping("/searches/{id}")
    Page<Found> found(@PathVariable UUID id, PageRequest page, Actor.Staff officer) {
        var search = searches.find(id, officer).orElseThrow(NotFound::new);
        audit.granted(officer, "search looks", people(search), BASIS);
        return Page.of(searches.found(search, page), page, Found::id);
    }

    @GetMapping("/report")
    List<Reported> report(@RequestParam LocalDate from, @RequestParam LocalDate until, Actor.Staff officer) {
        keepOrganisation.mustBeBoard(officer.organisationId());
        if (until.isBefore(from) || until.isAfter(from.plusYears(1))) {
            throw Invalid.field("/until", "DATE_OUT_OF_RANGE", "Give a last day within a year from the first.");
        }
        audit.granted(officer, "count looks", List.of(), BASIS);
        return searches.report(from, until);
    }

    private UUID person(String typed) {
        var number = NhsNumber.parse(typed)
                .orElseThrow(() -> Invalid.field("/nhsNumber", "INVALID_VALUE", "This is not an NHS number."));
        return searches.personWith(number.digits())
                .orElseThrow(() ->
                        Invalid.field("/nhsNumber", "NOBODY_KNOWN", "Nobody with this number has a record here."));
    }

    private static List<UUID> people(LookSearch search) {
        var person = search.person();
        return person == null ? List.of() : List.of(person);
    }

    record SearchRequest(
            @Nullable String nhsNumber,

            @Size(min = 1, max = 140) @Pattern(regexp = LINE) @Nullable
            String worker,

            @Nullable UUID organisationId,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable Kind kind,

            @NotBlank(message = "Say why you look for it.")
            @Size(min = LookSearch.SHORTEST_REASON, max = 500)
            @Pattern(regexp = LINE)
            String because) {}

    record MadeResponse(UUID id) {}
}

package org.whatmatters.person.override;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.override.OverrideAgreement.Grounds;
import org.whatmatters.person.override.Overriding.Finding;
import org.whatmatters.person.override.Overriding.Reason;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.sought.Sought;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Emergency access and disclosure without agreement: for those who do it, for the officer who looks at it
/// afterwards, and for the person.
@RestController
class OverrideController {

    private final OverrideAgreement overrideAgreement;
    private final Overrides overrides;
    private final Audit audit;
    private final Clock clock;

    OverrideController(OverrideAgreement overrideAgreement, Overrides overrides, Audit audit, Clock clock) {
        this.overrideAgreement = overrideAgreement;
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    @MayUse(staff = {Role.CLINICIAN, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    @PostMapping("/api/v1/overrides/break-glass")
    ResponseEntity<OverrideResponse> breakGlass(@Valid @RequestBody BreakGlassRequest request, Actor.Staff worker) {
        var broken = overrideAgreement.breakGlass(request.toSought(), request.grounds(), worker);
        var location = URI.create("/api/v1/overrides/" + broken.overriding().id());
        return Versioned.created(location, broken.overriding().version(), OverrideResponse.of(broken));
    }

    @MayUse(staff = {Role.CLINICIAN, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    @GetMapping("/api/v1/overrides/mine")
    List<OverrideResponse> mine(Actor.Staff worker) {
        var open = overrides.openFor(worker.subject(), worker.organisationId(), clock.instant());
        audit.granted(
                worker,
                "list own overrides",
                open.stream().map(one -> one.overriding().person().value()).toList(),
                "BREAK_GLASS");
        return open.stream().map(OverrideResponse::of).toList();
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    @PostMapping("/api/v1/people/{id}/disclosures")
    @ResponseStatus(HttpStatus.CREATED)
    DisclosedResponse disclose(
            @PathVariable UUID id, @Valid @RequestBody DisclosureRequest request, Actor.Staff worker) {
        return new DisclosedResponse(overrideAgreement.disclose(
                new PersonId(id),
                request.organisationId(),
                request.headings().stream().sorted().toList(),
                request.lastDay(),
                request.grounds(),
                worker));
    }

    @MayUse(staff = {Role.CLINICIAN, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    @PutMapping("/api/v1/overrides/{id}/closing")
    void close(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff worker) {
        overrideAgreement.close(id, expected, worker);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/overrides")
    Page<OverrideResponse> toReview(PageRequest page, Actor.Staff officer) {
        var waiting = overrides.toReview(officer.organisationId(), page);
        var shown = Page.of(waiting, page, one -> one.overriding().id());
        audit.granted(
                officer,
                "list overrides",
                shown.items().stream()
                        .map(one -> one.overriding().person().value())
                        .toList(),
                "IG_OFFICER");
        return new Page<>(shown.items().stream().map(OverrideResponse::of).toList(), shown.next());
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/overrides/{id}")
    ResponseEntity<OverrideResponse> read(@PathVariable UUID id, Actor.Staff officer) {
        var seen = overrides.findForBoard(officer.organisationId(), id).orElseThrow(NotFound::new);
        audit.granted(
                officer, "read override", List.of(seen.overriding().person().value()), "IG_OFFICER");
        return Versioned.ok(seen.overriding().version(), OverrideResponse.of(seen));
    }

    @MayUse(staff = Role.IG_OFFICER)
    @PutMapping("/api/v1/overrides/{id}/review")
    void review(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ReviewRequest request,
            Actor.Staff officer) {
        overrideAgreement.review(id, expected, request.finding(), request.note().strip(), officer);
    }

    @MayUse(person = true)
    @GetMapping("/api/v1/me/overrides")
    List<OwnOverrideResponse> ofMine(Actor.Person person) {
        var known = overrides.knownTo(person.subject());
        audit.granted(
                person,
                "list own overrides",
                known.stream()
                        .map(one -> one.overriding().person().value())
                        .distinct()
                        .toList(),
                "SELF");
        return known.stream().map(OwnOverrideResponse::of).toList();
    }

    private static final String TEXT = "(\\P{Cntrl}|[\\r\\n])*";

    /// By the number, or by name, whole birth date and postcode.
    ///
    /// @param personTold whether the person knows or may know
    record BreakGlassRequest(
            @Nullable String nhsNumber,
            @Size(max = 70) @Nullable String givenName,
            @Size(max = 70) @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable String postcode,
            @NotNull Reason reason,

            @NotBlank(message = "Say what has happened.")
            @Size(min = Overriding.SHORTEST_REASON, max = 1000)
            @Pattern(regexp = TEXT)
            String because,

            @NotNull Boolean personTold) {

        Grounds grounds() {
            return new Grounds(reason, because.strip(), personTold);
        }

        Sought toSought() {
            return Sought.checked(nhsNumber, givenName, familyName, birthDate, postcode);
        }
    }

    record DisclosureRequest(
            @NotNull UUID organisationId,
            @NotEmpty Set<@NotNull Heading> headings,
            @NotNull LocalDate lastDay,
            @NotNull Reason reason,

            @NotBlank(message = "Say what has happened.")
            @Size(min = Overriding.SHORTEST_REASON, max = 1000)
            @Pattern(regexp = TEXT)
            String because,

            @NotNull Boolean personTold) {

        Grounds grounds() {
            return new Grounds(reason, because.strip(), personTold);
        }
    }

    record DisclosedResponse(UUID id) {}

    record ReviewRequest(
            @NotNull Finding finding,

            @NotBlank(message = "Write what you found.") @Size(max = 1000) @Pattern(regexp = TEXT)
            String note) {}
}

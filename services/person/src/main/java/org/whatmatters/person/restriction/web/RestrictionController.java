package org.whatmatters.person.restriction.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.restriction.Restriction;
import org.whatmatters.person.restriction.Restriction.Reason;
import org.whatmatters.person.restriction.application.KeepRestrictions;
import org.whatmatters.person.restriction.application.RestrictPerson;
import org.whatmatters.person.restriction.application.RestrictPerson.Asked;
import org.whatmatters.person.restriction.application.Restrictions.Kept;
import org.whatmatters.person.restriction.application.Restrictions.Named;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
class RestrictionController {

    private final RestrictPerson restrictPerson;
    private final KeepRestrictions keepRestrictions;

    RestrictionController(RestrictPerson restrictPerson, KeepRestrictions keepRestrictions) {
        this.restrictPerson = restrictPerson;
        this.keepRestrictions = keepRestrictions;
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD})
    @PutMapping("/api/v1/people/{id}/restriction")
    RestrictionResponse restrict(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody RestrictionRequest request,
            Actor.Staff actor) {
        return RestrictionResponse.of(restrictPerson.restrict(new PersonId(id), expected, request.toAsked(), actor));
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/restrictions")
    Page<KeptResponse> list(PageRequest page, Actor.Staff officer) {
        var kept = keepRestrictions.list(officer, page).stream()
                .map(KeptResponse::of)
                .toList();
        return Page.of(kept, page, KeptResponse::id);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/restrictions/{personId}")
    ResponseEntity<OpenedResponse> read(@PathVariable UUID personId, Actor.Staff officer) {
        var opened = keepRestrictions.read(new PersonId(personId), officer);
        var response = new OpenedResponse(KeptResponse.of(opened.kept()), opened.nameable(), opened.helpers());
        return Versioned.ok(response.restriction().version(), response);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @PutMapping("/api/v1/restrictions/{personId}/named/{subject}")
    void name(@PathVariable UUID personId, @PathVariable UUID subject, ExpectedVersion expected, Actor.Staff officer) {
        keepRestrictions.name(new PersonId(personId), expected, subject, officer);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @DeleteMapping("/api/v1/restrictions/{personId}/named/{subject}")
    void unname(
            @PathVariable UUID personId, @PathVariable UUID subject, ExpectedVersion expected, Actor.Staff officer) {
        keepRestrictions.unname(new PersonId(personId), expected, subject, officer);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @PutMapping("/api/v1/restrictions/{personId}/review")
    void review(
            @PathVariable UUID personId,
            ExpectedVersion expected,
            @Valid @RequestBody ReviewRequest request,
            Actor.Staff officer) {
        keepRestrictions.reviewOn(new PersonId(personId), expected, request.reviewOn(), officer);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @PutMapping("/api/v1/restrictions/{personId}/lifting")
    void lift(
            @PathVariable UUID personId,
            ExpectedVersion expected,
            @Valid @RequestBody LiftingRequest request,
            Actor.Staff officer) {
        keepRestrictions.lift(
                new PersonId(personId), expected, request.because().strip(), officer);
    }

    /// @param reviewOn a day to come
    record RestrictionRequest(
            @NotNull Reason reason,

            @Size(max = 500) @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*") @Nullable
            String note,

            @NotNull @Future LocalDate reviewOn) {

        Asked toAsked() {
            return new Asked(reason, note == null || note.isBlank() ? null : note.strip(), reviewOn);
        }
    }

    /// @param reviewOn a day to come
    record ReviewRequest(@NotNull @Future LocalDate reviewOn) {}

    /// @param because why nobody needs to be kept away any more
    record LiftingRequest(
            @NotBlank(message = "Say why it is safe now.") @Size(max = 500) @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*")
            String because) {}

    record RestrictionResponse(UUID personId, Reason reason, Instant setAt, LocalDate reviewOn) {

        static RestrictionResponse of(Restriction restriction) {
            return new RestrictionResponse(
                    restriction.person().value(), restriction.reason(), restriction.setAt(), restriction.reviewOn());
        }
    }

    /// @param nameable workers who could be named, the named among them
    /// @param helpers those who help the person and could be named, likewise: until then they are shut out
    record OpenedResponse(KeptResponse restriction, List<Named> nameable, List<Named> helpers) {}

    record KeptResponse(
            UUID id,
            long version,
            UUID personId,
            String personName,
            Reason reason,
            @Nullable String note,
            String setBy,
            Instant setAt,
            LocalDate reviewOn,
            List<Named> named) {

        static KeptResponse of(Kept kept) {
            var restriction = kept.restriction();
            return new KeptResponse(
                    restriction.id(),
                    restriction.version(),
                    restriction.person().value(),
                    kept.personName(),
                    restriction.reason(),
                    restriction.note(),
                    restriction.setBy().name(),
                    restriction.setAt(),
                    restriction.reviewOn(),
                    kept.named());
        }
    }
}

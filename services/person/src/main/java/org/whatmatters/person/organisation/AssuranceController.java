package org.whatmatters.person.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.organisation.Assurance.Dspt;
import org.whatmatters.person.organisation.Assurance.PutDown;
import org.whatmatters.person.organisation.Assurance.WorkDecision;
import org.whatmatters.person.organisation.Assurances.Assured;
import org.whatmatters.person.organisation.SharingAgreement.Warning;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Sharing agreements and data security of the partners: for the integrated care board, and for each of its own.
@RestController
class AssuranceController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KeepOrganisation keepOrganisation;
    private final Assurances assurances;
    private final Clock clock;

    AssuranceController(KeepOrganisation keepOrganisation, Assurances assurances, Clock clock) {
        this.keepOrganisation = keepOrganisation;
        this.assurances = assurances;
        this.clock = clock;
    }

    @MayUse(staff = {Role.ICS_ADMIN, Role.IG_OFFICER})
    @GetMapping("/api/v1/organisations/assurance")
    List<AssuredResponse> all(Actor.Staff reader) {
        return assurances.all(reader.organisationId()).stream()
                .map(this::response)
                .toList();
    }

    @MayUse(anyStaff = true)
    @GetMapping("/api/v1/organisations/{id}/assurance")
    ResponseEntity<AssuredResponse> one(@PathVariable UUID id, Actor.Staff reader) {
        return answer(id, reader);
    }

    @MayUse(staff = Role.ICS_ADMIN)
    @PutMapping("/api/v1/organisations/{id}/assurance")
    ResponseEntity<AssuredResponse> put(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody AssuranceRequest request,
            Actor.Staff administrator) {
        if (assurances.find(id, administrator.organisationId()).isEmpty()) {
            throw new NotFound();
        }
        keepOrganisation.assure(
                id,
                request.assurance(expected.value() + 1),
                expected,
                new PutDown(administrator.subject(), administrator.name(), clock.instant()));
        return answer(id, administrator);
    }

    /// What becomes of the work that a partner began before its agreement ended.
    @MayUse(staff = Role.IG_OFFICER)
    @PutMapping("/api/v1/organisations/{id}/work-decision")
    ResponseEntity<AssuredResponse> decide(
            @PathVariable UUID id, @Valid @RequestBody WorkDecisionRequest request, Actor.Staff officer) {
        keepOrganisation.mustBeBoard(officer.organisationId());
        keepOrganisation.decide(
                id,
                new WorkDecision(request.until(), request.because().strip()),
                new PutDown(officer.subject(), officer.name(), clock.instant()));
        return answer(id, officer);
    }

    private ResponseEntity<AssuredResponse> answer(UUID id, Actor.Staff reader) {
        var assured = assurances.find(id, reader.organisationId()).orElseThrow(NotFound::new);
        return Versioned.ok(assured.assurance().version(), response(assured));
    }

    private AssuredResponse response(Assured assured) {
        var assurance = assured.assurance();
        var agreement = assurance.agreement();
        var inForce = assurance.inForce();
        return new AssuredResponse(
                assured.id(),
                assured.name(),
                assured.kind(),
                assurance.version(),
                agreement,
                inForce == null ? null : inForce.warning(LocalDate.now(clock.withZone(LONDON))),
                assurance.dspt(),
                assurance.lastDayOfWork(),
                assurance.shutOut());
    }

    /// A partner, and by what it takes part.
    ///
    /// @param warning how pressing the agreement's end is; absent with the agreement
    /// @param lastDayOfWork on which its people sign in; absent with the agreement
    /// @param shutOut whether that day is over
    record AssuredResponse(
            UUID id,
            String name,
            Organisation.Kind kind,
            long version,
            @Nullable SharingAgreement agreement,
            @Nullable Warning warning,
            @Nullable Dspt dspt,
            @Nullable LocalDate lastDayOfWork,
            boolean shutOut) {}

    /// The whole of it: what is left out is not put down.
    record AssuranceRequest(
            @Valid @Nullable AgreementRequest agreement,
            @Valid @Nullable DsptRequest dspt) {

        Assurance assurance(long version) {
            if (agreement != null && !agreement.until().isAfter(agreement.from())) {
                throw Invalid.field("/agreement/until", "DATE_OUT_OF_ORDER", "Give a last day after the first.");
            }
            return new Assurance(
                    version,
                    agreement == null
                            ? null
                            : new SharingAgreement(agreement.reference().strip(), agreement.from(), agreement.until()),
                    null,
                    dspt == null ? null : new Dspt(dspt.status(), dspt.year()),
                    null,
                    false);
        }
    }

    /// @param until the last day on which its people go on with their work, in London
    record WorkDecisionRequest(
            @NotNull LocalDate until,

            @NotBlank(message = "Say why it goes on.") @Size(max = 1000) @Pattern(regexp = "[\\P{Cntrl}\\r\\n]*")
            String because) {}

    record AgreementRequest(
            @NotBlank(message = "Enter the number or the name of the agreement.")
            @Size(max = 100)
            @Pattern(regexp = "\\P{Cntrl}*")
            String reference,

            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    record DsptRequest(
            @NotNull Dspt.Status status,
            @NotNull @Min(2018) @Max(2100) Integer year) {}
}

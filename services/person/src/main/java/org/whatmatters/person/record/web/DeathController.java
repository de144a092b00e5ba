package org.whatmatters.person.record.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.RecordDeath;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
class DeathController {

    private final RecordDeath recordDeath;

    DeathController(RecordDeath recordDeath) {
        this.recordDeath = recordDeath;
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD})
    @PutMapping("/api/v1/people/{id}/death")
    ResponseEntity<RecordResponse> report(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody DeathRequest request,
            Actor.Staff worker) {
        return answer(recordDeath.report(
                new PersonId(id), expected, request.onDay(), request.because().strip(), worker));
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD})
    @PutMapping("/api/v1/people/{id}/death/confirmation")
    ResponseEntity<RecordResponse> confirm(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ReasonRequest request,
            Actor.Staff worker) {
        return answer(recordDeath.confirm(
                new PersonId(id), expected, request.because().strip(), worker));
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER, Role.TEAM_LEAD})
    @PutMapping("/api/v1/people/{id}/death/taking-back")
    ResponseEntity<RecordResponse> takeBack(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ReasonRequest request,
            Actor.Staff worker) {
        return answer(recordDeath.takeBack(
                new PersonId(id), expected, request.because().strip(), worker));
    }

    private static ResponseEntity<RecordResponse> answer(VisibleRecord visible) {
        return Versioned.ok(visible.record().version(), RecordResponse.of(visible));
    }

    /// @param diedOn as far as it is known, not in the future
    /// @param because how the worker knows
    record DeathRequest(
            @PossibleBirthDate(
                    message =
                            "Write the year, the month or the day: 2026, 2026-03 or 2026-03-02. It cannot be in the future.")
            @Nullable
            String diedOn,

            @NotBlank(message = "Say how you know.") @Size(max = 500) @Pattern(regexp = DetailsRequest.LINES)
            String because) {

        @Nullable
        PartialDate onDay() {
            return Optional.ofNullable(diedOn)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(PartialDate::ofKept)
                    .orElse(null);
        }
    }

    /// @param because how the worker knows
    record ReasonRequest(
            @NotBlank(message = "Say how you know.") @Size(max = 500) @Pattern(regexp = DetailsRequest.LINES)
            String because) {}
}

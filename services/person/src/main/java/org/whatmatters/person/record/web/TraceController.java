package org.whatmatters.person.record.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.TraceNumber;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// Whether somebody's NHS number is traced.
@RestController
class TraceController {

    private final TraceNumber traceNumber;

    TraceController(TraceNumber traceNumber) {
        this.traceNumber = traceNumber;
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TRIAGER})
    @PutMapping("/api/v1/people/{id}/trace")
    ResponseEntity<RecordResponse> trace(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody TraceRequest request,
            Actor.Staff worker) {
        var because = request.because().strip();
        var visible = request.needed()
                ? traceNumber.trace(new PersonId(id), expected, because, worker)
                : traceNumber.needsNone(new PersonId(id), expected, because, worker);
        return Versioned.ok(visible.record().version(), RecordResponse.of(visible));
    }

    /// @param needed true asks now; false says that the person has no number and needs none
    record TraceRequest(
            @NotNull Boolean needed,

            @NotBlank(message = "Give a reason.") @Size(max = 300) @Pattern(regexp = DetailsRequest.LINES)
            String because) {}
}

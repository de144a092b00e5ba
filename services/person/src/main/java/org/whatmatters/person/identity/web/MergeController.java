package org.whatmatters.person.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.identity.application.JoinRecords;
import org.whatmatters.person.identity.application.Merges.Named;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@MayUse(
        staff = {
            Role.LINK_WORKER,
            Role.HEALTH_COACH,
            Role.CARE_COORDINATOR,
            Role.TRIAGER,
            Role.TEAM_LEAD,
            Role.IG_OFFICER
        })
@RestController
class MergeController {

    private final JoinRecords joinRecords;

    MergeController(JoinRecords joinRecords) {
        this.joinRecords = joinRecords;
    }

    @GetMapping("/api/v1/merges")
    Page<MergeResponse> list(PageRequest page, Actor.Staff worker) {
        var merges =
                joinRecords.list(worker, page).stream().map(MergeResponse::of).toList();
        return Page.of(merges, page, MergeResponse::id);
    }

    @GetMapping("/api/v1/merges/{id}")
    ResponseEntity<MergeResponse> read(@PathVariable UUID id, Actor.Staff worker) {
        var merge = MergeResponse.of(joinRecords.read(id, worker));
        return Versioned.ok(merge.version(), merge);
    }

    @PutMapping("/api/v1/merges/{id}/undoing")
    void undo(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody UndoingRequest request,
            Actor.Staff worker) {
        joinRecords.part(id, expected, request.because().strip(), worker);
    }

    /// @param because how it came out that they are two people
    record UndoingRequest(
            @NotBlank(message = "Say how it came out.") @Size(max = 500) @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*")
            String because) {}

    /// Two records that one stands for.
    record MergeResponse(UUID id, long version, UUID personId, String personName, Instant mergedAt) {

        static MergeResponse of(Named named) {
            var merge = named.merge();
            return new MergeResponse(
                    merge.id(), merge.version(), merge.kept().value(), named.personName(), merge.mergedAt());
        }
    }
}

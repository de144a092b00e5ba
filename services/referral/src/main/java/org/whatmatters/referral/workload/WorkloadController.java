package org.whatmatters.referral.workload;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.projection.Organisations;

/// How full each worker is, how much they may have in hand, and how much work a case is.
@RestController
@RequestMapping("/api/v1/referrals")
class WorkloadController {

    private static final int MOST = 200;

    private final Workloads workloads;
    private final Organisations organisations;
    private final Audit audit;

    WorkloadController(Workloads workloads, Organisations organisations, Audit audit) {
        this.workloads = workloads;
        this.organisations = organisations;
        this.audit = audit;
    }

    /// @param most absent where nobody says it any more
    record CapacityRequest(@Nullable Integer most) {}

    record WeightRequest(@NotNull Weight weight) {}

    /// Those a case may be given to.
    @GetMapping("/workers")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    List<Room> workers(Actor.Staff triager) {
        return workloads.of(triager);
    }

    @PutMapping("/workers/{subject}/capacity")
    @MayUse(staff = Role.TEAM_LEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limit(@PathVariable UUID subject, @RequestBody CapacityRequest request, Actor.Staff lead) {
        if (organisations.workers(lead.organisationId()).stream()
                .noneMatch(worker -> worker.subject().equals(subject))) {
            throw new NotFound();
        }
        var most = request.most();
        if (most == null) {
            workloads.forgetLimit(subject, lead);
        } else if (most < 0 || most > MOST) {
            throw Invalid.field(
                    "/most", "OUT_OF_RANGE", "Give a whole number from 0 to " + MOST + ", or leave it empty.");
        } else {
            workloads.limit(subject, most, lead);
        }
        audit.granted(lead, "say how much a worker may have", List.of(), Basis.HOST.name());
    }

    /// The last word counts: nothing rests on it but how full a worker looks.
    @PutMapping("/{id}/weight")
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void weigh(@PathVariable UUID id, @Valid @RequestBody WeightRequest request, Actor.Staff worker) {
        var person = workloads.personOf(id, worker).orElseThrow(NotFound::new);
        if (!workloads.weigh(id, request.weight(), worker, worker.roles().contains(Role.TEAM_LEAD))) {
            throw new Conflict(
                    "not-your-case", "Only whoever has this case, or leads the team, says how much work it is.");
        }
        audit.granted(worker, "say how much work a case is", List.of(person), Basis.HOST.name());
    }
}

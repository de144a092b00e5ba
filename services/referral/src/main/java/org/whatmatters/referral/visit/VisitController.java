package org.whatmatters.referral.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.visit.Visits.Visit;

/// "Home safe": a worker who goes out by themselves says when they will be back and who is to ring if they are not.
@RestController
@RequestMapping("/api/v1/visits")
@MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
class VisitController {

    /// Nobody visits for longer: it is a slip of the keyboard.
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Visits visits;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    VisitController(Visits visits, Organisations organisations, Audit audit, Clock clock) {
        this.visits = visits;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param ring the colleague who is to ring
    record OutRequest(
            @NotNull UUID referralId,
            @Nullable Instant backBy,
            @Nullable UUID ring) {}

    /// @param referralId whom they visit, where the reader may come to that case
    record VisitResponse(
            UUID id,
            String worker,
            UUID ring,
            String ringName,
            Instant backBy,
            @Nullable UUID referralId) {

        static VisitResponse of(Visit visit) {
            return new VisitResponse(
                    visit.id(), visit.workerName(), visit.ring(), visit.ringName(), visit.backBy(), visit.referralId());
        }
    }

    /// @param mine where the caller is out
    /// @param overdue those for whom the caller has to do something
    record VisitsResponse(@Nullable VisitResponse mine, List<VisitResponse> overdue) {}

    @GetMapping
    VisitsResponse visits(Actor.Staff reader) {
        var mine = visits.mine(reader);
        var overdue = visits.overdue(reader, leads(reader), clock.instant());
        var people = Stream.concat(mine.stream(), overdue.stream())
                .map(Visit::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        audit.granted(reader, "list visits", people, Basis.HOST.name());
        return new VisitsResponse(
                mine.map(VisitResponse::of).orElse(null),
                overdue.stream().map(VisitResponse::of).toList());
    }

    /// Goes out, or stays longer.
    @PutMapping("/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goOut(@Valid @RequestBody OutRequest request, Actor.Staff worker) {
        var now = clock.instant();
        var person = visits.personOf(request.referralId(), worker).orElseThrow(NotFound::new);
        refuse(request, worker, now);
        visits.begin(
                request.referralId(),
                Objects.requireNonNull(request.backBy()),
                Objects.requireNonNull(request.ring()),
                worker,
                now);
        audit.granted(worker, "go on visit", List.of(person), Basis.HOST.name());
    }

    /// They are safe.
    @PutMapping("/{id}/safety")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void safe(@PathVariable UUID id, Actor.Staff speaker) {
        if (!visits.safe(id, speaker, leads(speaker), clock.instant())) {
            throw new NotFound();
        }
        audit.granted(speaker, "say who is safe", List.of(), Basis.HOST.name());
    }

    private void refuse(OutRequest request, Actor.Staff worker, Instant now) {
        var faults = new ArrayList<FieldError>();
        var backBy = request.backBy();
        if (backBy == null || !backBy.isAfter(now) || backBy.isAfter(now.plus(LONGEST))) {
            faults.add(new FieldError("/backBy", "NOT_SOON", "Say a time within the next 12 hours."));
        }
        var ring = request.ring();
        if (ring == null
                || ring.equals(worker.subject())
                || !organisations.isColleague(worker.organisationId(), ring)) {
            faults.add(new FieldError("/ring", "NO_COLLEAGUE", "Choose a colleague who rings you."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static boolean leads(Actor.Staff reader) {
        return reader.roles().contains(Role.TEAM_LEAD);
    }
}

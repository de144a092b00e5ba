package org.whatmatters.referral.absence;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.absence.Absences.Listed;
import org.whatmatters.referral.absence.PutDownAbsence.Said;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.projection.Organisations;

/// Who of the team is away, and who stands in.
@RestController
@RequestMapping("/api/v1/referrals/absences")
@MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
class AbsenceController {

    private final Absences absences;
    private final PutDownAbsence putDown;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    AbsenceController(
            Absences absences, PutDownAbsence putDown, Organisations organisations, Audit audit, Clock clock) {
        this.absences = absences;
        this.putDown = putDown;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who is away now or later.
    ///
    /// @param team those who may stand in
    record AbsencesResponse(List<Listed> items, List<Organisations.Worker> team) {}

    @GetMapping
    AbsencesResponse list(Actor.Staff reader) {
        return new AbsencesResponse(
                absences.list(reader, WorkingDays.dayOf(clock.instant())),
                organisations.workers(reader.organisationId()));
    }

    @PostMapping
    ResponseEntity<Void> add(@RequestBody Said said, Actor.Staff by) {
        var id = putDown.add(said, by);
        told(by);
        return ResponseEntity.created(URI.create("/api/v1/referrals/absences/" + id))
                .build();
    }

    /// Other days, or somebody else who stands in. Who is away stays the same.
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID id, @RequestBody Said said, ExpectedVersion expected, Actor.Staff by) {
        putDown.change(id, said, by, expected);
        told(by);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff by) {
        putDown.takeBack(id, by, expected);
        told(by);
    }

    private void told(Actor.Staff by) {
        audit.granted(by, "say who is away", List.of(), Basis.HOST.name());
    }
}

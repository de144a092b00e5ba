package org.whatmatters.referral.absence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.projection.Organisations;

/// A worker, or who leads their team, says from when until when they are away and who stands in; or that it is not
/// so.
@Component
class PutDownAbsence {

    /// What was said.
    ///
    /// @param worker who is away; absent where whoever says so is
    record Said(
            @Nullable UUID worker,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID cover) {}

    /// Nobody is away for longer without being put down anew: more is a slip of the keyboard.
    private static final int MOST_DAYS = 366;

    private final Absences absences;
    private final Organisations organisations;
    private final Clock clock;

    PutDownAbsence(Absences absences, Organisations organisations, Clock clock) {
        this.absences = absences;
        this.organisations = organisations;
        this.clock = clock;
    }

    UUID add(Said said, Actor.Staff by) {
        var absence = checked(UuidCreator.getTimeOrderedEpoch(), said, by);
        absences.add(absence, by.organisationId(), by.subject());
        return absence.id();
    }

    void change(UUID id, Said said, Actor.Staff by, ExpectedVersion expected) {
        var worker = workerOf(id, by, expected);
        var absence = checked(id, new Said(worker, said.from(), said.until(), said.cover()), by);
        absences.change(absence, by.organisationId(), by.subject());
    }

    void takeBack(UUID id, Actor.Staff by, ExpectedVersion expected) {
        workerOf(id, by, expected);
        absences.takeBack(id, by.organisationId());
    }

    /// Who is away by one that has not ended, where the speaker may change it: their own, or of who they lead.
    private UUID workerOf(UUID id, Actor.Staff by, ExpectedVersion expected) {
        var today = today();
        var worker = absences.hold(by.organisationId(), today).absences().stream()
                .filter(one -> one.id().equals(id))
                .map(Absence::worker)
                .filter(one -> speaksFor(one, by))
                .findFirst()
                .orElseThrow(NotFound::new);
        expected.mustBe(absences.version(id, by.organisationId(), today).orElseThrow(NotFound::new));
        return worker;
    }

    private Absence checked(UUID id, Said said, Actor.Staff by) {
        var faults = new ArrayList<FieldError>();
        var worker = said.worker() == null ? by.subject() : said.worker();
        if (!worksHere(worker, by) || !speaksFor(worker, by)) {
            faults.add(new FieldError("/worker", "NOT_A_WORKER_OF_YOURS", "Choose a worker of your own team."));
        }
        if (said.cover() != null && !worksHere(said.cover(), by)) {
            faults.add(new FieldError("/cover", "NOT_A_WORKER_OF_YOURS", "Choose a worker of your own team."));
        }
        faults.addAll(faultsOfDays(said));
        if (said.from() == null || said.until() == null || said.until().isBefore(said.from())) {
            throw new Invalid(faults);
        }
        var absence = new Absence(id, worker, said.from(), said.until(), said.cover());
        absences.hold(by.organisationId(), said.from()).against(absence).forEach(clash -> faults.add(clash.asError()));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return absence;
    }

    private List<FieldError> faultsOfDays(Said said) {
        var from = said.from();
        var until = said.until();
        var faults = new ArrayList<FieldError>();
        if (from == null) {
            faults.add(new FieldError("/from", "REQUIRED", "Say the first day."));
        }
        if (until == null) {
            faults.add(new FieldError("/until", "REQUIRED", "Say the last day."));
        } else if (until.isBefore(today())) {
            faults.add(new FieldError("/until", "IS_OVER", "The last day must be today or later."));
        } else if (from != null && until.isBefore(from)) {
            faults.add(new FieldError("/until", "BEFORE_FIRST_DAY", "The last day must not be before the first."));
        } else if (from != null && ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            faults.add(new FieldError("/until", "TOO_LONG", "Put down a year at most."));
        }
        return faults;
    }

    private boolean worksHere(UUID worker, Actor.Staff by) {
        return organisations.workers(by.organisationId()).stream()
                .anyMatch(colleague -> colleague.subject().equals(worker));
    }

    private static boolean speaksFor(UUID worker, Actor.Staff by) {
        return worker.equals(by.subject()) || by.roles().contains(Role.TEAM_LEAD);
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }
}

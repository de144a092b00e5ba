package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.absence.Absences;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.projection.Organisations;

/// A worker of the host gets the case, or takes it over; whoever is away today only where that was said. Nothing is
/// sent to anybody.
@Component
public class AssignReferral {

    private final ReferralDesk desk;
    private final Assignments assignments;
    private final Organisations organisations;
    private final Absences absences;
    private final Clock clock;

    AssignReferral(
            ReferralDesk desk, Assignments assignments, Organisations organisations, Absences absences, Clock clock) {
        this.desk = desk;
        this.assignments = assignments;
        this.organisations = organisations;
        this.absences = absences;
        this.clock = clock;
    }

    /// Gives it to somebody.
    ///
    /// @param evenIfAway whether the triager knows that they may be away
    public void assign(
            ReferralId id, WorkerId worker, boolean evenIfAway, Actor.Staff triager, ExpectedVersion expected) {
        var by = new WorkerId(triager.subject());
        var now = clock.instant();
        desk.change(id, triager, expected, referral -> {
            var assigned = referral.assign(worker, by, now);
            mustWorkHere(worker, triager);
            if (!evenIfAway) {
                mustBeThere(worker, triager);
            }
            return assigned;
        });
        assignments.hand(id, worker, by, now);
    }

    private void mustBeThere(WorkerId worker, Actor.Staff triager) {
        var today = WorkingDays.dayOf(clock.instant());
        if (absences.away(triager.organisationId(), today).containsKey(worker.value())) {
            throw Invalid.field(
                    "/evenIfAway", "AWAY", "They are away today. Say that you give it to them all the same.");
        }
    }

    private void mustWorkHere(WorkerId worker, Actor.Staff triager) {
        var worksHere = organisations.workers(triager.organisationId()).stream()
                .anyMatch(colleague -> colleague.subject().equals(worker.value()));
        if (!worksHere) {
            throw Invalid.field("/worker", "NOT_A_WORKER_OF_YOURS", "Choose a worker of your own team.");
        }
    }
}

package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.projection.Organisations;

/// A worker of the host gets the case, or takes it over. Nothing is sent to anybody.
@Component
public class AssignReferral {

    private final ReferralDesk desk;
    private final Assignments assignments;
    private final Organisations organisations;
    private final Clock clock;

    AssignReferral(ReferralDesk desk, Assignments assignments, Organisations organisations, Clock clock) {
        this.desk = desk;
        this.assignments = assignments;
        this.organisations = organisations;
        this.clock = clock;
    }

    public void assign(ReferralId id, WorkerId worker, Actor.Staff triager, ExpectedVersion expected) {
        var by = new WorkerId(triager.subject());
        var now = clock.instant();
        desk.change(id, triager, expected, referral -> {
            var assigned = referral.assign(worker, by, now);
            mustWorkHere(worker, triager);
            return assigned;
        });
        assignments.hand(id, worker, by, now);
    }

    private void mustWorkHere(WorkerId worker, Actor.Staff triager) {
        var worksHere = organisations.workers(triager.organisationId()).stream()
                .anyMatch(colleague -> colleague.subject().equals(worker.value()));
        if (!worksHere) {
            throw Invalid.field("/worker", "NOT_A_WORKER_OF_YOURS", "Choose a worker of your own team.");
        }
    }
}

package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.projection.Organisations;

/// A second worker works on a case too, or no longer. Who has the case stays the same.
@Component
public class ShareCase {

    private final ReferralDesk desk;
    private final Assignments assignments;
    private final Organisations organisations;
    private final Clock clock;

    ShareCase(ReferralDesk desk, Assignments assignments, Organisations organisations, Clock clock) {
        this.desk = desk;
        this.assignments = assignments;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Says with whom the case is shared from now on.
    ///
    /// @param worker absent where with nobody
    public void share(ReferralId id, @Nullable UUID worker, Actor.Staff triager, ExpectedVersion expected) {
        var now = clock.instant();
        desk.change(id, triager, expected, referral -> {
            var shared = referral.share(now);
            if (worker != null) {
                mustBeAnotherWorker(worker, referral, triager);
            }
            return shared;
        });
        if (worker == null) {
            assignments.unshare(id, now);
        } else {
            assignments.share(id, new WorkerId(worker), new WorkerId(triager.subject()), now);
        }
    }

    private void mustBeAnotherWorker(UUID worker, Referral referral, Actor.Staff triager) {
        var worksHere = organisations.workers(triager.organisationId()).stream()
                .anyMatch(colleague -> colleague.subject().equals(worker));
        if (!worksHere || new WorkerId(worker).equals(referral.state().inHandsOf())) {
            throw Invalid.field("/worker", "NOT_ANOTHER_WORKER_OF_YOURS", "Choose another worker of your own team.");
        }
    }
}

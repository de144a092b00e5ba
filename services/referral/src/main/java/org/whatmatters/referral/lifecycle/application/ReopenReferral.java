package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.Referral.Transition;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReopeningReason;
import org.whatmatters.referral.lifecycle.ReopeningWindow;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Endings.Reopening;
import org.whatmatters.referral.projection.Organisations;

/// What has ended goes on, on the person's word or a worker's, without being referred anew.
@Component
public class ReopenReferral {

    private final ReferralDesk desk;
    private final Endings endings;
    private final Assignments assignments;
    private final Organisations organisations;
    private final Clock clock;

    ReopenReferral(
            ReferralDesk desk, Endings endings, Assignments assignments, Organisations organisations, Clock clock) {
        this.desk = desk;
        this.endings = endings;
        this.assignments = assignments;
        this.organisations = organisations;
        this.clock = clock;
    }

    public void reopen(
            ReferralId id,
            ReopeningReason reason,
            @Nullable String note,
            Actor.Staff worker,
            ExpectedVersion expected) {
        if (reason == ReopeningReason.DEATH_TAKEN_BACK) {
            throw Invalid.field(
                    "/reasonCode", "NOT_HERE", "Take the death back on the person’s record: then this opens again.");
        }
        var now = clock.instant();
        var reopening = new Reopening(reason, note, new WorkerId(worker.subject()), now);
        desk.change(id, worker, expected, referral -> reopened(referral, reopening));
    }

    private Transition reopened(Referral referral, Reopening reopening) {
        var reopened = referral.reopen(reopening.reason(), reopening.by(), isStillHere(referral), reopening.at());
        if (referral.state() instanceof Ended ended) {
            mustBeInTime(ended, reopening.at());
            endings.add(referral.id(), reopening, ended);
        }
        var worker = reopened.referral().state().inHandsOf();
        if (worker == null) {
            assignments.handBack(referral.id(), reopening.at());
        } else {
            assignments.hand(referral.id(), worker, reopening.by(), reopening.at());
        }
        return reopened;
    }

    private boolean isStillHere(Referral referral) {
        var host = referral.host();
        var had = referral.state() instanceof Ended ended ? ended.worker() : null;
        return host != null
                && had != null
                && organisations.workers(host.value()).stream()
                        .anyMatch(colleague -> colleague.subject().equals(had.value()));
    }

    private static void mustBeInTime(Ended ended, Instant now) {
        if (now.isAfter(ReopeningWindow.lastMoment(ended))) {
            throw new Conflict(
                    "reopening-too-late", "This ended too long ago to go on. Ask for a new referral instead.");
        }
    }
}

package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.Decision;
import org.whatmatters.referral.lifecycle.IllegalTransition;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.Referral.Transition;
import org.whatmatters.referral.lifecycle.ReferralId;

/// The one way for a host's worker, or the team that sent it, to change a referral: found among their own, still as the
/// worker saw it, changed, kept, told and audited.
@Component
public class ReferralDesk {

    private final Referrals referrals;
    private final Decisions decisions;
    private final Announcements announcements;
    private final Audit audit;
    private final Clock clock;

    ReferralDesk(Referrals referrals, Decisions decisions, Announcements announcements, Audit audit, Clock clock) {
        this.referrals = referrals;
        this.decisions = decisions;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /// Changes one of the host's own.
    ///
    /// @param expected what the worker saw; absent where something is only added
    public Referral change(
            ReferralId id,
            Actor.Staff worker,
            @Nullable ExpectedVersion expected,
            Function<Referral, Transition> action) {
        var referral = referrals.holdOfHost(id, caller(worker)).orElseThrow(NotFound::new);
        if (expected != null) {
            expected.mustBe(referral.version());
        }
        try {
            return keep(referral, worker, Basis.HOST, action);
        } catch (IllegalTransition e) {
            throw new IllegalState(e.state(), e.action());
        }
    }

    /// Changes one that the team sent. It is shown no version, so none is asked for, and is not told where it stands.
    public Referral changeSent(ReferralId id, Actor.Staff referrer, Function<Referral, Transition> action) {
        var referral = referrals.holdOfReferrer(id, caller(referrer)).orElseThrow(NotFound::new);
        try {
            return keep(referral, referrer, Basis.REFERRER, action);
        } catch (IllegalTransition _) {
            throw new Conflict("moved-on", "This has moved on since you opened the page, so it can’t be done now.");
        }
    }

    private Referral keep(Referral referral, Actor.Staff by, Basis basis, Function<Referral, Transition> action) {
        var transition = action.apply(referral);
        var saved = referrals.save(transition.referral());
        Decision.in(transition.event())
                .ifPresent(decision -> decisions.add(saved.id(), decision, caller(by), clock.instant()));
        announcements.happened(saved, transition.event());
        audit.granted(by, "change referral", List.of(saved.person().value()), basis.name());
        return saved;
    }

    private static Caller caller(Actor.Staff staff) {
        return new Caller(staff.organisationId(), staff.subject());
    }
}

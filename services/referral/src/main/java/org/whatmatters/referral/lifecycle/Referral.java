package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.ReferralState.Accepted;
import org.whatmatters.referral.lifecycle.ReferralState.Active;
import org.whatmatters.referral.lifecycle.ReferralState.Assigned;
import org.whatmatters.referral.lifecycle.ReferralState.ClosedAtDeath;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;

/// One person's case at a host. What the referrer wrote never changes; where it stands does.
///
/// Immutable: a transition answers the next referral together with what happened, so that nobody can keep the one and
/// forget the other. The whole table is `ReferralTest`.
///
/// @param referrer absent where the person came by themselves
/// @param host absent until somebody is found who serves the place
/// @param version what the store had when this was read; the store refuses a change of an older one
public record Referral(
        ReferralId id,
        PersonId person,
        String agencyType,
        @Nullable OrganisationId referrer,
        @Nullable OrganisationId host,
        Instant submittedAt,
        ReferralState state,
        long version) {

    public record Transition(Referral referral, ReferralEvent event) {}

    /// A host has been found after all.
    public Transition route(OrganisationId found, Instant at) {
        if (!(state instanceof Submitted) || host != null) {
            throw illegal("route");
        }
        return to(found, state, new ReferralEvent.Routed(found, at));
    }

    public Transition accept(WorkerId by, Instant at) {
        return switch (state) {
            case Submitted _ -> to(new Accepted(by, at), new ReferralEvent.Accepted(theHost("accept"), at));
            case Accepted _, Assigned _, Active _, Ended _, ClosedAtDeath _ -> throw illegal("accept");
        };
    }

    /// A case may change hands; one that is active stays so.
    public Transition assign(WorkerId worker, WorkerId by, Instant at) {
        var assigned = new ReferralEvent.Assigned(theHost("assign"), worker, at);
        return switch (state) {
            case Accepted _, Assigned _ -> to(new Assigned(worker, by, at), assigned);
            case Active active -> to(new Active(worker, active.at()), assigned);
            case Submitted _, Ended _, ClosedAtDeath _ -> throw illegal("assign");
        };
    }

    /// Any worker of the host may stand in for the one who has the case; what counts is that the person was spoken to.
    public Transition contact(ContactAttempt attempt) {
        return switch (state) {
            case Assigned assigned
            when attempt.outcome() == Outcome.SPOKE ->
                to(
                        new Active(assigned.worker(), attempt.at()),
                        new ReferralEvent.ContactMade(theHost("contact"), attempt.channel(), attempt.at()));
            case Assigned _, Active _ -> to(state, new ReferralEvent.ContactNoted(attempt.at()));
            case Submitted _, Accepted _, Ended _, ClosedAtDeath _ -> throw illegal("record a contact on");
        };
    }

    public Transition book(Appointment appointment, Instant at) {
        return switch (state) {
            case Assigned _, Active _ -> to(state, new ReferralEvent.AppointmentBooked(appointment, at));
            case Submitted _, Accepted _, Ended _, ClosedAtDeath _ -> throw illegal("book an appointment for");
        };
    }

    /// Only once somebody has spoken with the person: nothing is put to a provider that the person has not chosen.
    public Transition putOutOffer(Instant at) {
        return switch (state) {
            case Active _ -> to(state, new ReferralEvent.OfferPutOut(at));
            case Submitted _, Accepted _, Assigned _, Ended _, ClosedAtDeath _ -> throw illegal("make an offer for");
        };
    }

    public Transition end(Ending ending, EndingReason reason, @Nullable String note, WorkerId by, Instant at) {
        if (!mayEnd(ending)) {
            throw illegal("end as " + ending.name().toLowerCase(java.util.Locale.ROOT));
        }
        return to(new Ended(ending, reason, note, by, at), new ReferralEvent.Ended(ending, reason, at));
    }

    private boolean mayEnd(Ending ending) {
        return switch (ending) {
            case RETURNED -> state instanceof Submitted || state instanceof Accepted;
            case CLOSED -> state instanceof Assigned || state instanceof Active;
            case WITHDRAWN, DECLINED_BY_PERSON, DIED -> isOpen();
        };
    }

    private boolean isOpen() {
        return state.stage() != Stage.ENDED;
    }

    /// Two people have said that the person has died.
    public Transition closeAtDeath(Instant at) {
        if (!isOpen()) {
            throw illegal("close at death");
        }
        return to(new ClosedAtDeath(state, at), new ReferralEvent.Ended(Ending.DIED, EndingReason.DIED, at));
    }

    /// The person lives after all: it stands where it stood. What was offered meanwhile has to be offered anew.
    public Transition reopen(Instant at) {
        return switch (state) {
            case ClosedAtDeath closed -> to(closed.before(), new ReferralEvent.Reopened(at));
            case Submitted _, Accepted _, Assigned _, Active _, Ended _ -> throw illegal("reopen");
        };
    }

    /// The same, as the store has it now.
    public Referral atVersion(long stored) {
        return new Referral(id, person, agencyType, referrer, host, submittedAt, state, stored);
    }

    private OrganisationId theHost(String action) {
        if (host == null) {
            throw illegal(action);
        }
        return host;
    }

    private Transition to(ReferralState next, ReferralEvent event) {
        return to(host, next, event);
    }

    private Transition to(@Nullable OrganisationId nextHost, ReferralState next, ReferralEvent event) {
        return new Transition(
                new Referral(id, person, agencyType, referrer, nextHost, submittedAt, next, version), event);
    }

    private IllegalTransition illegal(String action) {
        return new IllegalTransition(state.stage().word(), action);
    }
}

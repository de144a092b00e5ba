package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.ReferralState.Accepted;
import org.whatmatters.referral.lifecycle.ReferralState.Active;
import org.whatmatters.referral.lifecycle.ReferralState.Assigned;
import org.whatmatters.referral.lifecycle.ReferralState.ClosedAtDeath;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReferralState.InformationAsked;
import org.whatmatters.referral.lifecycle.ReferralState.Paused;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.ReferralState.Waiting;

/// One person's case at a host. What the referrer wrote never changes; where it stands does.
///
/// Immutable: a transition answers the next referral together with what happened, so that nobody can keep the one and
/// forget the other. The whole table is `ReferralTest`.
///
/// @param referrer absent where the person came by themselves
/// @param host absent until somebody is found who serves the place
/// @param support which kind of support was asked for; once the host has taken it on, with which it began
/// @param version what the store had when this was read; the store refuses a change of an older one
public record Referral(
        ReferralId id,
        PersonId person,
        String agencyType,
        @Nullable OrganisationId referrer,
        @Nullable OrganisationId host,
        Support support,
        Instant submittedAt,
        ReferralState state,
        long version) {

    /// One that asks for link work, as most do.
    public Referral(
            ReferralId id,
            PersonId person,
            String agencyType,
            @Nullable OrganisationId referrer,
            @Nullable OrganisationId host,
            Instant submittedAt,
            ReferralState state,
            long version) {
        this(id, person, agencyType, referrer, host, Support.LINK_WORK, submittedAt, state, version);
    }

    public record Transition(Referral referral, ReferralEvent event) {}

    /// A host has been found after all.
    public Transition route(OrganisationId found, Instant at) {
        if (!(state instanceof Submitted) || host != null) {
            throw illegal("route");
        }
        return to(found, state, new ReferralEvent.Routed(found, at));
    }

    /// Another host suits better; it decides anew, from today.
    public Transition redirect(OrganisationId other, Instant at) {
        theHost("redirect");
        return switch (state) {
            case Submitted _, InformationAsked _ -> to(other, new Submitted(at), new ReferralEvent.Routed(other, at));
            case Accepted _, Waiting _, Assigned _, Active _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("redirect");
        };
    }

    /// The referring team is asked something before the host decides.
    public Transition askForInformation(WorkerId by, Instant at) {
        return switch (state) {
            case Submitted _ ->
                to(
                        new InformationAsked(by, at),
                        new ReferralEvent.InformationAsked(theHost("ask for information"), at));
            case InformationAsked _, Accepted _, Waiting _, Assigned _, Active _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("ask for information");
        };
    }

    /// The referring team has answered: the host decides.
    public Transition giveInformation(Instant at) {
        return switch (state) {
            case InformationAsked _ -> to(new Submitted(at), new ReferralEvent.InformationGiven(theHost("answer"), at));
            case Submitted _, Accepted _, Waiting _, Assigned _, Active _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("answer");
        };
    }

    /// The referring team has not answered in time.
    public Transition leaveUnanswered(Instant at) {
        if (!(state instanceof InformationAsked)) {
            throw illegal("leave unanswered");
        }
        return end(Closure.of(Ending.RETURNED, EndingReason.NOT_ANSWERED, null), null, at);
    }

    public Transition accept(WorkerId by, Instant at) {
        return accept(support, by, at);
    }

    /// Also while an answer is awaited: what is known may turn out to be enough. The host may begin with another kind
    /// of support than was asked for.
    public Transition accept(Support with, WorkerId by, Instant at) {
        return switch (state) {
            case Submitted _, InformationAsked _ ->
                new Transition(
                        new Referral(
                                id,
                                person,
                                agencyType,
                                referrer,
                                host,
                                with,
                                submittedAt,
                                new Accepted(by, at),
                                version),
                        new ReferralEvent.Accepted(theHost("accept"), at));
            case Accepted _, Waiting _, Assigned _, Active _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("accept");
        };
    }

    /// Nobody is free yet. On the list already, the person is given another day; a day that was missed is not
    /// forgotten.
    public Transition waitList(LocalDate expectedOn, WorkerId by, Instant at) {
        var listed = new ReferralEvent.WaitListed(theHost("put on the waiting list"), expectedOn, at);
        return switch (state) {
            case Accepted _ -> to(new Waiting(by, expectedOn, false, at), listed);
            case Waiting waiting -> {
                var missed = waiting.wasMissed() || WorkingDays.isOver(waiting.expectedOn(), at);
                yield to(new Waiting(by, expectedOn, missed, waiting.at()), listed);
            }
            case Submitted _, InformationAsked _, Assigned _, Active _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("put on the waiting list");
        };
    }

    /// A case may change hands; one that is active or paused stays so.
    public Transition assign(WorkerId worker, WorkerId by, Instant at) {
        var assigned = new ReferralEvent.Assigned(theHost("assign"), worker, at);
        return switch (state) {
            case Accepted _, Waiting _, Assigned _ -> to(new Assigned(worker, by, at), assigned);
            case Active active -> to(new Active(worker, active.at()), assigned);
            case Paused paused ->
                to(
                        new Paused(worker, by, paused.reason(), paused.resumeOn(), paused.wasActive(), paused.at()),
                        assigned);
            case Submitted _, InformationAsked _, Ended _, ClosedAtDeath _ -> throw illegal("assign");
        };
    }

    /// A second worker works on it too, or no longer.
    public Transition share(Instant at) {
        return switch (state) {
            case Assigned _, Active _, Paused _ -> to(state, new ReferralEvent.Noted(at));
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Ended _, ClosedAtDeath _ ->
                throw illegal("share");
        };
    }

    /// Any worker of the host may stand in for the one who has the case; what counts is that the person was spoken to.
    /// A talk with somebody who waits is how they are, not the beginning.
    public Transition contact(ContactAttempt attempt) {
        var spoke = attempt.outcome() == Outcome.SPOKE;
        return switch (state) {
            case Assigned assigned when spoke -> to(new Active(assigned.worker(), attempt.at()), made(attempt));
            case Paused paused
            when spoke && !paused.wasActive() ->
                to(
                        new Paused(paused.worker(), paused.by(), paused.reason(), paused.resumeOn(), true, paused.at()),
                        made(attempt));
            case Waiting _, Assigned _, Active _, Paused _ -> to(state, new ReferralEvent.ContactNoted(attempt.at()));
            case Submitted _, InformationAsked _, Accepted _, Ended _, ClosedAtDeath _ ->
                throw illegal("record a contact on");
        };
    }

    private ReferralEvent made(ContactAttempt attempt) {
        return new ReferralEvent.ContactMade(theHost("contact"), attempt.channel(), attempt.at());
    }

    public Transition book(Appointment appointment, Instant at) {
        return switch (state) {
            case Assigned _, Active _ -> to(state, new ReferralEvent.AppointmentBooked(appointment, at));
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("book an appointment for");
        };
    }

    /// One time instead of another.
    public Transition move(Appointment from, Appointment to, AskedBy askedBy, Instant at) {
        return switch (state) {
            case Assigned _, Active _ -> to(state, new ReferralEvent.AppointmentMoved(from, to, askedBy, at));
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Paused _, Ended _, ClosedAtDeath _ ->
                throw illegal("move an appointment of");
        };
    }

    /// While it is paused too: what was booked before may not be wanted any more.
    public Transition cancel(Appointment appointment, AskedBy askedBy, Instant at) {
        return switch (state) {
            case Assigned _, Active _, Paused _ ->
                to(state, new ReferralEvent.AppointmentCancelled(appointment, askedBy, at));
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Ended _, ClosedAtDeath _ ->
                throw illegal("cancel an appointment of");
        };
    }

    public Transition attend(Appointment appointment, AppointmentEnd end, Instant at) {
        return switch (state) {
            case Assigned _, Active _, Paused _ ->
                to(state, new ReferralEvent.AppointmentAttended(appointment, end, at));
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Ended _, ClosedAtDeath _ ->
                throw illegal("say who came to an appointment of");
        };
    }

    /// Who came had been put down wrongly, which may be found out at any time. Whoever was never spoken with is still
    /// to be spoken with.
    ///
    /// @param spokenWith whether host and person are known to have spoken, now that it is right
    public Transition putRight(
            Appointment appointment,
            AppointmentEnd was,
            AppointmentEnd right,
            boolean spokenWith,
            WorkerId by,
            Instant at) {
        var putRight = new ReferralEvent.AttendancePutRight(appointment, was, right, at);
        return switch (state) {
            case Active active when !spokenWith -> to(new Assigned(active.worker(), by, at), putRight);
            case Paused paused
            when !spokenWith ->
                to(
                        new Paused(
                                paused.worker(), paused.by(), paused.reason(), paused.resumeOn(), false, paused.at()),
                        putRight);
            case Submitted _,
                    InformationAsked _,
                    Accepted _,
                    Waiting _,
                    Assigned _,
                    Active _,
                    Paused _,
                    Ended _,
                    ClosedAtDeath _ -> to(state, putRight);
        };
    }

    /// Somebody writes something down about it, at any time: an end does not end what there is to say.
    public Transition note(Instant at) {
        return to(state, new ReferralEvent.Noted(at));
    }

    /// Whether somebody has it, and host and person are not known to have spoken.
    public boolean waitsForFirstTalk() {
        return switch (state) {
            case Assigned _ -> true;
            case Paused paused -> !paused.wasActive();
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Active _, Ended _, ClosedAtDeath _ -> false;
        };
    }

    /// Only once somebody has spoken with the person: nothing is put to a provider that the person has not chosen.
    public Transition putOutOffer(Instant at) {
        return switch (state) {
            case Active _ -> to(state, new ReferralEvent.OfferPutOut(at));
            case Submitted _,
                    InformationAsked _,
                    Accepted _,
                    Waiting _,
                    Assigned _,
                    Paused _,
                    Ended _,
                    ClosedAtDeath _ -> throw illegal("make an offer for");
        };
    }

    /// Nothing happens until that day. What is paused already may be paused for longer.
    public Transition pause(PauseReason reason, LocalDate resumeOn, WorkerId by, Instant at) {
        var paused = new ReferralEvent.Paused(theHost("pause"), reason, resumeOn, at);
        return switch (state) {
            case Assigned assigned -> to(new Paused(assigned.worker(), by, reason, resumeOn, false, at), paused);
            case Active active -> to(new Paused(active.worker(), by, reason, resumeOn, true, at), paused);
            case Paused before ->
                to(new Paused(before.worker(), by, reason, resumeOn, before.wasActive(), before.at()), paused);
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Ended _, ClosedAtDeath _ ->
                throw illegal("pause");
        };
    }

    public Transition resume(WorkerId by, Instant at) {
        return switch (state) {
            case Paused paused ->
                to(
                        paused.wasActive() ? new Active(paused.worker(), at) : new Assigned(paused.worker(), by, at),
                        new ReferralEvent.Resumed(theHost("resume"), at));
            case Submitted _,
                    InformationAsked _,
                    Accepted _,
                    Waiting _,
                    Assigned _,
                    Active _,
                    Ended _,
                    ClosedAtDeath _ -> throw illegal("resume");
        };
    }

    /// It is over.
    ///
    /// @param by absent where the clock ends it
    public Transition end(Closure closure, @Nullable WorkerId by, Instant at) {
        if (!mayEnd(closure.ending())) {
            throw illegal("end as " + closure.ending().name().toLowerCase(Locale.ROOT));
        }
        return to(new Ended(closure, state.stage(), state.inHandsOf(), by, at), new ReferralEvent.Ended(closure, at));
    }

    private boolean mayEnd(Ending ending) {
        return switch (ending) {
            case RETURNED -> isBeforeAnybodyHasIt();
            case CLOSED -> state.inHandsOf() != null;
            case WITHDRAWN, DECLINED_BY_PERSON, DIED -> isOpen();
        };
    }

    private boolean isBeforeAnybodyHasIt() {
        return isOpen() && state.inHandsOf() == null;
    }

    private boolean isOpen() {
        return state.stage() != Stage.ENDED;
    }

    /// Whether the team that sent it may simply take it back; later it can only ask.
    public boolean isUndecided() {
        return state instanceof Submitted || state instanceof InformationAsked;
    }

    /// An answer of the form is put right, or the team that sent it asks for that.
    public Transition amend(Instant at) {
        if (!isOpen()) {
            throw illegal("amend");
        }
        return to(state, new ReferralEvent.Noted(at));
    }

    /// The team that sent it asks to have it back, or is answered. Of what has ended too: it is not told that it has.
    public Transition noteWithdrawalAsked(Instant at) {
        return to(state, new ReferralEvent.Noted(at));
    }

    /// Two people have said that the person has died.
    public Transition closeAtDeath(Instant at) {
        if (!isOpen()) {
            throw illegal("close at death");
        }
        var died = Closure.of(Ending.DIED, EndingReason.DIED, null);
        return to(new ClosedAtDeath(state, at), new ReferralEvent.Ended(died, at));
    }

    /// The person lives after all: it stands where it stood. What was offered meanwhile has to be offered anew.
    public Transition takeBackDeath(Instant at) {
        return switch (state) {
            case ClosedAtDeath closed ->
                to(closed.before(), new ReferralEvent.Reopened(ReopeningReason.DEATH_TAKEN_BACK, at));
            case Submitted _, InformationAsked _, Accepted _, Waiting _, Assigned _, Active _, Paused _, Ended _ ->
                throw illegal("take back the death of");
        };
    }

    /// What had ended goes on: with the worker who had it, if they still work there; else somebody is chosen. What the
    /// host had not decided, it decides now.
    ///
    /// @param stillHere whether the worker who had it still works with people at the host
    public Transition reopen(ReopeningReason reason, WorkerId by, boolean stillHere, Instant at) {
        return switch (state) {
            case Ended ended -> to(afterReopening(ended, by, stillHere, at), new ReferralEvent.Reopened(reason, at));
            case Submitted _,
                    InformationAsked _,
                    Accepted _,
                    Waiting _,
                    Assigned _,
                    Active _,
                    Paused _,
                    ClosedAtDeath _ -> throw illegal("reopen");
        };
    }

    private static ReferralState afterReopening(Ended ended, WorkerId by, boolean stillHere, Instant at) {
        return switch (ended.from()) {
            case SUBMITTED, INFORMATION_ASKED -> new Submitted(at);
            case ACCEPTED, WAITING, ASSIGNED, ACTIVE, PAUSED, ENDED ->
                ended.worker() != null && stillHere ? new Assigned(ended.worker(), by, at) : new Accepted(by, at);
        };
    }

    /// The same, as the store has it now.
    public Referral atVersion(long stored) {
        return new Referral(id, person, agencyType, referrer, host, support, submittedAt, state, stored);
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
                new Referral(id, person, agencyType, referrer, nextHost, support, submittedAt, next, version), event);
    }

    private IllegalTransition illegal(String action) {
        return new IllegalTransition(state.stage().word(), action);
    }
}

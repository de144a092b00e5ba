package org.whatmatters.referral.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.IN_THREE_WEEKS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.LINK_WORKERS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.NEXT_DOOR;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.SAM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.TESS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.appointment;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.Referral.Transition;

/// All that can be done to a referral, by name: for the table, for walks through it at random, and for the store.
public final class Actions {

    public static final Map<String, Function<Referral, Transition>> ALL = all();

    private Actions() {}

    private static Map<String, Function<Referral, Transition>> all() {
        var actions = new LinkedHashMap<String, Function<Referral, Transition>>();
        actions.put("route", r -> r.route(LINK_WORKERS, MONDAY_10AM));
        actions.put("redirect", r -> r.redirect(NEXT_DOOR, MONDAY_10AM));
        actions.put("ask", r -> r.askForInformation(TESS, MONDAY_10AM));
        actions.put("answer", r -> r.giveInformation(MONDAY_10AM));
        actions.put("leaveUnanswered", r -> r.leaveUnanswered(MONDAY_10AM));
        actions.put("amend", r -> r.amend(MONDAY_10AM));
        actions.put("accept", r -> r.accept(TESS, MONDAY_10AM));
        actions.put("wait", r -> r.waitList(IN_THREE_WEEKS, TESS, MONDAY_10AM));
        actions.put("assign", r -> r.assign(SAM, TESS, MONDAY_10AM));
        actions.put("share", r -> r.share(MONDAY_10AM));
        actions.put("speak", r -> r.contact(attempt(Outcome.SPOKE)));
        actions.put("ringInVain", r -> r.contact(attempt(Outcome.NO_ANSWER)));
        actions.put("book", r -> r.book(appointment(), MONDAY_10AM));
        actions.put("move", r -> r.move(appointment(), appointment(), AskedBy.PERSON, MONDAY_10AM));
        actions.put("cancel", r -> r.cancel(appointment(), AskedBy.US, MONDAY_10AM));
        actions.put("attend", r -> r.attend(appointment(), new AppointmentEnd.Came(false, null), MONDAY_10AM));
        actions.put(
                "putRight",
                r -> r.putRight(
                        appointment(),
                        new AppointmentEnd.DidNotHappen(null),
                        new AppointmentEnd.Came(true, null),
                        true,
                        SAM,
                        MONDAY_10AM));
        actions.put(
                "sayThatNobodyCame",
                r -> r.putRight(
                        appointment(),
                        new AppointmentEnd.Came(false, null),
                        new AppointmentEnd.DidNotHappen(null),
                        false,
                        SAM,
                        MONDAY_10AM));
        actions.put("offer", r -> r.putOutOffer(MONDAY_10AM));
        actions.put("pause", r -> r.pause(PauseReason.IN_HOSPITAL, IN_THREE_WEEKS, SAM, MONDAY_10AM));
        actions.put("resume", r -> r.resume(SAM, MONDAY_10AM));
        actions.put("return", ending(Ending.RETURNED));
        actions.put("close", ending(Ending.CLOSED));
        actions.put("withdraw", ending(Ending.WITHDRAWN));
        actions.put("decline", ending(Ending.DECLINED_BY_PERSON));
        actions.put("die", ending(Ending.DIED));
        actions.put("closeAtDeath", r -> r.closeAtDeath(MONDAY_10AM));
        actions.put("takeBackDeath", r -> r.takeBackDeath(MONDAY_10AM));
        actions.put("reopen", r -> r.reopen(ReopeningReason.PERSON_ASKED, TESS, true, MONDAY_10AM));
        return Map.copyOf(actions);
    }

    private static Function<Referral, Transition> ending(Ending ending) {
        return r -> r.end(Closure.of(ending, reasonFor(ending), null), SAM, MONDAY_10AM);
    }

    static EndingReason reasonFor(Ending ending) {
        return Stream.of(EndingReason.values())
                .filter(reason -> reason.fits(ending))
                .findFirst()
                .orElseThrow();
    }

    /// Where a referral stands after these, of which those are passed over that do not go with where it stands.
    public static Referral walk(Referral from, List<String> names) {
        var referral = from;
        for (var name : names) {
            referral = step(referral, name);
        }
        return referral;
    }

    private static Referral step(Referral referral, String name) {
        try {
            return requireNonNull(ALL.get(name)).apply(referral).referral();
        } catch (IllegalTransition _) {
            return referral;
        }
    }
}

package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;

/// Whether what is said at an ending belongs together: each way to end asks for something else, and only for that.
final class LastWordCheck {

    private LastWordCheck() {}

    static List<FieldError> faults(LastWord said, Instant now) {
        // That one is said by the clock.
        if (!said.reason().fits(said.ending()) || said.reason() == EndingReason.NOT_ANSWERED) {
            return List.of(new FieldError(
                    "/reasonCode", "DOES_NOT_FIT_ENDING", "Choose a reason that goes with this ending."));
        }
        var faults = new ArrayList<FieldError>();
        advice(said, faults);
        services(said, faults);
        offerAgain(said, now, faults);
        outcome(said, faults);
        if (said.riskReadBy() != null && said.reason() != EndingReason.COULD_NOT_CONTACT) {
            faults.add(new FieldError("/riskReadBy", "NOT_ASKED_HERE", "Leave this out: it is not about a risk."));
        }
        return faults;
    }

    private static void advice(LastWord said, List<FieldError> faults) {
        if (said.advice() != null && said.ending() != Ending.RETURNED) {
            faults.add(new FieldError(
                    "/advice",
                    "NOT_ASKED_HERE",
                    "Leave this out: the referring team reads advice with a return only."));
        }
    }

    private static void services(LastWord said, List<FieldError> faults) {
        var isSignposted = said.reason() == EndingReason.SIGNPOSTED;
        if (isSignposted && said.services().isEmpty()) {
            faults.add(new FieldError("/services", "REQUIRED", "Choose at least one service that was named to them."));
        }
        if (!isSignposted && !said.services().isEmpty()) {
            faults.add(new FieldError("/services", "NOT_ASKED_HERE", "Leave this out: nobody was signposted."));
        }
    }

    private static void offerAgain(LastWord said, Instant now, List<FieldError> faults) {
        var isNotNow = said.reason() == EndingReason.NOT_NOW;
        if (isNotNow && said.offerAgainOn() == null) {
            faults.add(new FieldError("/offerAgainOn", "REQUIRED", "Say on which day somebody asks them again."));
        }
        if (!isNotNow && said.offerAgainOn() != null) {
            faults.add(
                    new FieldError("/offerAgainOn", "NOT_ASKED_HERE", "Leave this out: they did not say “not now”."));
        }
        Stream.ofNullable(said.offerAgainOn())
                .filter(_ -> isNotNow)
                .flatMap(day -> ComingDay.faultOf("/offerAgainOn", day, now).stream())
                .forEach(faults::add);
    }

    private static void outcome(LastWord said, List<FieldError> faults) {
        var isWorkedOn = said.ending() == Ending.CLOSED && said.reason() != EndingReason.COULD_NOT_CONTACT;
        if (isWorkedOn && said.outcome() == null) {
            faults.add(new FieldError("/outcome", "REQUIRED", "Say whether it helped."));
        }
        if (isWorkedOn && said.personSays() == null) {
            faults.add(new FieldError("/personSays", "REQUIRED", "Say what the person says, or that nobody asked."));
        }
        if (!isWorkedOn
                && (said.outcome() != null
                        || said.personSays() != null
                        || !said.hopes().isEmpty())) {
            faults.add(
                    new FieldError("/outcome", "NOT_ASKED_HERE", "Leave this out: there is no outcome to speak of."));
        }
    }
}

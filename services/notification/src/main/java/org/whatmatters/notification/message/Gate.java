package org.whatmatters.notification.message;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.whatmatters.notification.message.Verdict.Drop;
import org.whatmatters.notification.message.Verdict.Expire;
import org.whatmatters.notification.message.Verdict.Hold;
import org.whatmatters.notification.message.Verdict.Send;
import org.whatmatters.notification.message.Verdict.Wait;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotAUkMobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.Reach;
import org.whatmatters.notification.people.UkMobile;

/// The one way to a person's phone, the same for every template. Safe until shown otherwise does not exist here: what
/// is not known to be safe is held.
///
/// @param essential the purposes that still go out after a STOP
/// @param weeklyLimit automated messages a person gets in seven days, from all services together
public record Gate(SendingHours hours, int weeklyLimit, Set<String> essential) {

    /// Offers and codes together: more is no group at work but somebody at play.
    public static final int TO_A_GROUP_IN_A_DAY = 10;

    /// The purpose of a text that whoever holds the phone asked for a moment ago.
    public static final String CODE = "GROUP_CODE";

    private static final int WEEK = 7;

    public Verdict decide(Request request, Circumstances circumstances, Instant now) {
        if (now.isAfter(request.notAfter())) {
            return new Expire();
        }
        if (circumstances.refused()) {
            return new Drop();
        }
        if (now.isBefore(request.notBefore())) {
            return new Wait(request.notBefore());
        }
        var reach = circumstances.reach();
        if (reach == null) {
            return hold(HoldReason.NO_PROFILE, request);
        }
        return unsafe(reach).map(reason -> hold(reason, request)).orElseGet(() -> switch (reach.number()) {
            case NotGiven _ -> hold(HoldReason.NO_NUMBER, request);
            case NotAUkMobile _ -> hold(HoldReason.NOT_A_UK_MOBILE, request);
            case Mobile(var mobile) -> forNumber(mobile, reach, request, circumstances, now);
        });
    }

    private static Optional<HoldReason> unsafe(Reach reach) {
        if (reach.mayHaveDied()) {
            return Optional.of(HoldReason.MAY_HAVE_DIED);
        }
        return switch (reach.texting()) {
            case YES -> Optional.empty();
            case NO -> Optional.of(HoldReason.TEXTING_NOT_SAFE);
            case UNKNOWN -> Optional.of(HoldReason.TEXTING_NOT_ASKED);
        };
    }

    private Verdict forNumber(UkMobile mobile, Reach reach, Request request, Circumstances circumstances, Instant now) {
        if (circumstances.numberFailed()) {
            return hold(HoldReason.NUMBER_FAILED, request);
        }
        if (circumstances.stopped() && !essential.contains(request.purpose())) {
            return hold(HoldReason.STOPPED, request);
        }
        if (!reach.readsEnglish()) {
            return hold(HoldReason.LANGUAGE_NOT_OFFERED, request);
        }
        return (circumstances.toAGroup() ? notNowForAGroup(request, circumstances, now) : notNow(circumstances, now))
                .orElse(new Send(mobile));
    }

    private Optional<Verdict> notNow(Circumstances circumstances, Instant now) {
        return atABadHour(now).or(() -> isFull(circumstances, weeklyLimit, WEEK, HoldReason.WEEKLY_LIMIT, now));
    }

    /// A group is asked as often as people choose it, and its leader has it for that: the two texts of a person's week
    /// do not hold. The code that somebody has just asked for on a page comes at any hour, or it is too late.
    private Optional<Verdict> notNowForAGroup(Request request, Circumstances circumstances, Instant now) {
        var hour = request.purpose().equals(CODE) ? Optional.<Verdict>empty() : atABadHour(now);
        return hour.or(() -> isFull(circumstances, TO_A_GROUP_IN_A_DAY, 1, HoldReason.DAILY_LIMIT, now));
    }

    private Optional<Verdict> atABadHour(Instant now) {
        return hours.closedUntil(now).map(opening -> new Hold(HoldReason.QUIET_HOURS, opening));
    }

    private static Optional<Verdict> isFull(
            Circumstances circumstances, int limit, int days, HoldReason reason, Instant now) {
        var from = now.atZone(SendingHours.LONDON).minusDays(days).toInstant();
        var within = circumstances.lately().stream()
                .filter(sent -> sent.isAfter(from))
                .toList();
        if (within.size() < limit) {
            return Optional.empty();
        }
        var mustGrowOld = within.get(within.size() - limit);
        var free = mustGrowOld.atZone(SendingHours.LONDON).plusDays(days).toInstant();
        return Optional.of(new Hold(reason, free));
    }

    /// Time alone will not change it: looked at again when the person's profile does, or to let it expire.
    private static Verdict hold(HoldReason reason, Request request) {
        return new Hold(reason, request.notAfter().plusMillis(1));
    }
}

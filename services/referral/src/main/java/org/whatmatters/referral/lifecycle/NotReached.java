package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;

/// What it takes before somebody may be given up as not reached. A talk starts the count anew.
public final class NotReached {

    public static final int DAYS = 14;
    static final int TRIES = 3;
    static final int CHANNELS = 2;
    static final int DIFFERENT_DAYS = 2;

    /// What is still missing, as a code.
    public enum Missing {
        FOURTEEN_DAYS("At least 14 days have to pass since the first try."),
        THREE_TRIES("Try at least 3 times."),
        TWO_CHANNELS("Try at least 2 different ways, such as a call and a visit."),
        TWO_DAYS("Try on at least 2 different days."),
        TWO_TIMES_OF_DAY("Try at different times of day: in the morning, the afternoon or the evening.");

        private final String sentence;

        Missing(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /// One try, as far as it counts.
    public record Try(Channel channel, Outcome outcome, Instant at) {}

    private enum TimeOfDay {
        MORNING,
        AFTERNOON,
        EVENING;

        private static final int NOON = 12;
        private static final int FIVE_O_CLOCK = 17;

        static TimeOfDay of(Instant moment) {
            var hour = moment.atZone(WorkingDays.LONDON).getHour();
            return hour < NOON ? MORNING : hour < FIVE_O_CLOCK ? AFTERNOON : EVENING;
        }
    }

    private NotReached() {}

    /// What is missing.
    ///
    /// @param contacts all that were recorded, in any order
    public static Set<Missing> missing(List<Try> contacts, Instant now) {
        var lastTalk = contacts.stream()
                .filter(contact -> contact.outcome() == Outcome.SPOKE)
                .map(Try::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        var tries = contacts.stream()
                .filter(contact -> contact.at().isAfter(lastTalk) && contact.outcome() != Outcome.SPOKE)
                .toList();
        var missing = EnumSet.noneOf(Missing.class);
        if (!isLongAgo(tries, now)) {
            missing.add(Missing.FOURTEEN_DAYS);
        }
        if (tries.size() < TRIES) {
            missing.add(Missing.THREE_TRIES);
        }
        if (tries.stream().map(Try::channel).distinct().count() < CHANNELS) {
            missing.add(Missing.TWO_CHANNELS);
        }
        if (days(tries) < DIFFERENT_DAYS) {
            missing.add(Missing.TWO_DAYS);
        }
        if (tries.stream().map(one -> TimeOfDay.of(one.at())).distinct().count() < 2) {
            missing.add(Missing.TWO_TIMES_OF_DAY);
        }
        return missing;
    }

    private static boolean isLongAgo(List<Try> tries, Instant now) {
        return tries.stream()
                .map(Try::at)
                .min(Instant::compareTo)
                .filter(first -> !first.atZone(WorkingDays.LONDON)
                        .plusDays(DAYS)
                        .toInstant()
                        .isAfter(now))
                .isPresent();
    }

    private static long days(List<Try> tries) {
        return tries.stream().map(one -> day(one.at())).distinct().count();
    }

    private static LocalDate day(Instant moment) {
        return WorkingDays.dayOf(moment);
    }
}

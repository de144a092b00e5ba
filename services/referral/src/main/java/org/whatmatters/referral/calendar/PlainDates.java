package org.whatmatters.referral.calendar;

import static java.util.Locale.UK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Dates and times as somebody in England says them.
public final class PlainDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", UK);
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("h:mm", UK);

    private PlainDates() {}

    /// Such as Thursday 26 November.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Such as Tuesday 1 December at 10:30am, on London's clocks.
    public static String dayAndTime(Instant moment) {
        var there = moment.atZone(WorkingDays.LONDON);
        return DAY.format(there) + " at " + time(there);
    }

    private static String time(ZonedDateTime there) {
        if (there.getMinute() == 0 && there.getHour() == 12) {
            return "midday";
        }
        var clock = there.getMinute() == 0 ? HOUR : HOUR_AND_MINUTE;
        return clock.format(there) + (there.getHour() < 12 ? "am" : "pm");
    }
}

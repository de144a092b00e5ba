package org.whatmatters.directory.listing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Which day it is where the listings are.
public final class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static final LocalTime WORK_ENDS = LocalTime.of(17, 0);
    private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /// In the daytime of a weekday: nobody is written to at night.
    public static boolean isWorkingTime(Instant now) {
        var london = now.atZone(LONDON);
        var weekend = london.getDayOfWeek() == DayOfWeek.SATURDAY || london.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !london.toLocalTime().isBefore(WORK_BEGINS)
                && london.toLocalTime().isBefore(WORK_ENDS);
    }
}

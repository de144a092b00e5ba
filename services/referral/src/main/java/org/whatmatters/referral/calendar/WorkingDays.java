package org.whatmatters.referral.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// England's working days. Every promise is a date in London and ends with that day.
public record WorkingDays(Set<LocalDate> bankHolidays) {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public WorkingDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /// The day on which that many working days have passed; the day of the moment itself does not count.
    public LocalDate after(Instant moment, int days) {
        return after(dayOf(moment), days);
    }

    public LocalDate after(LocalDate day, int days) {
        var date = day;
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    /// The last working day before a day.
    public LocalDate before(LocalDate day) {
        var date = day.minusDays(1);
        while (!isWorkingDay(date)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /// Whether the last second of that day has passed in London.
    public static boolean isOver(LocalDate day, Instant now) {
        return dayOf(now).isAfter(day);
    }
}

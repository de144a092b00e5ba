package org.whatmatters.referral.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.calendar.WorkingHours.Hours;

/// When an organisation works, and after how long it acts.
///
/// @param hours of each day of the week on which it works, bank holidays apart
/// @param phone that its partners may ring
/// @param nudgeDays working days after which a provider is reminded of an offer
/// @param tellDays after which the worker and the person are told that nobody answered
/// @param returnDays after which the offer goes back
/// @param authorHours after which whoever began a form is reminded of it
/// @param leadHours after which whoever leads the team is
/// @param purgeDays after which it is thrown away
/// @param checkInWeeks after which somebody who waits is asked how they are
public record Working(
        Map<DayOfWeek, Hours> hours,
        @Nullable String phone,
        int nudgeDays,
        int tellDays,
        int returnDays,
        int authorHours,
        int leadHours,
        int purgeDays,
        int checkInWeeks) {

    /// As practice has it, for whoever put nothing else down.
    public static final Working USUAL = new Working(
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                    .collect(toMap(day -> day, _ -> new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            null,
            2,
            5,
            10,
            4,
            24,
            30,
            4);

    public Working {
        hours = Map.copyOf(hours);
    }

    public WorkingHours workingHours(WorkingDays calendar) {
        return new WorkingHours(calendar, hours);
    }
}

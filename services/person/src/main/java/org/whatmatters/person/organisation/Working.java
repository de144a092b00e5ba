package org.whatmatters.person.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When an organisation works, and after how long it acts.
///
/// @param hours of each day of the week on which it works, bank holidays apart
/// @param phone that partners may ring
/// @param offers until an offer is answered, in working days
/// @param drafts until a form that was begun is sent
/// @param checkInWeeks after which somebody who waits is asked how they are
/// @param remindersByEmail whether its workers are reminded by e-mail of what waits for them
record Working(
        Map<DayOfWeek, Hours> hours,
        @Nullable String phone,
        OfferDays offers,
        DraftHours drafts,
        int checkInWeeks,
        boolean remindersByEmail) {

    /// As long as nothing is put down.
    static final Working USUAL =
            new Working(usualHours(), null, new OfferDays(2, 5, 10), new DraftHours(4, 24, 30), 4, true);

    Working {
        hours = Map.copyOf(hours);
    }

    /// Of one day, on London's clocks.
    record Hours(LocalTime opens, LocalTime closes) {}

    /// @param nudge after which the provider is reminded
    /// @param tell after which the worker and the person are told
    /// @param giveBack after which it goes back to the worker
    record OfferDays(int nudge, int tell, int giveBack) {}

    /// @param author hours after which whoever began it is reminded
    /// @param lead hours after which whoever leads the team is
    /// @param purgeDays after which it is thrown away
    record DraftHours(int author, int lead, int purgeDays) {}

    private static Map<DayOfWeek, Hours> usualHours() {
        var hours = new TreeMap<DayOfWeek, Hours>();
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            hours.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
        return hours;
    }
}

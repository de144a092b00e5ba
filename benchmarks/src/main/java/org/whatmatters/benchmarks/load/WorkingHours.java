package org.whatmatters.benchmarks.load;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/// Offices are open from eight to six, Monday to Friday.
final class WorkingHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int OPEN = 8;
    private static final int CLOSED = 18;

    private WorkingHours() {}

    /// The moment itself, or the same minute of the first hour in which somebody is there again.
    static Instant from(Instant moment) {
        var local = moment.atZone(LONDON);
        if (local.getHour() < OPEN) {
            local = local.withHour(OPEN);
        } else if (local.getHour() >= CLOSED) {
            local = local.plusDays(1).withHour(OPEN);
        }
        while (local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            local = local.plusDays(1).withHour(OPEN);
        }
        return local.toInstant();
    }
}

package org.whatmatters.directory.resource;

import java.time.LocalDate;

/// Until when its publisher said that what it says can be relied on.
///
/// @param by the last day before it is to be looked at again
public record Review(LocalDate by) {

    /// How long after its review date it may still be given to somebody, with a warning.
    static final int DAYS_OF_GRACE = 90;

    /// How far a resource can be relied on.
    public enum Standing {
        /// Its review date has not come.
        CURRENT,
        /// To be shown with a warning.
        OVERDUE,
        /// Shown with a warning, and neither given nor sent to anybody any more.
        TOO_OLD
    }

    /// The last day on which it may be given or sent.
    public LocalDate lastGiven() {
        return by.plusDays(DAYS_OF_GRACE);
    }

    public Standing on(LocalDate day) {
        if (!day.isAfter(by)) {
            return Standing.CURRENT;
        }
        return day.isAfter(lastGiven()) ? Standing.TOO_OLD : Standing.OVERDUE;
    }
}

package org.whatmatters.directory.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody made sure of a listing, and when somebody has to do so again. All of its clocks run from that one
/// date, so a signal that something is wrong has only to move it.
///
/// @param by the organisation that made sure; null where a feed says so, or whoever held the link
public record Assurance(
        LocalDate on, LocalDate dueOn, @Nullable UUID by) {

    /// Three months, as Open Referral UK expects.
    static final int GOOD_FOR_DAYS = 90;

    /// The owner is reminded this long before.
    public static final int REMINDED_DAYS_BEFORE = 15;

    public static final int STALE_DAYS_AFTER = 30;
    public static final int INACTIVE_DAYS_AFTER = 90;

    public static Assurance of(LocalDate on, @Nullable UUID by) {
        return new Assurance(on, on.plusDays(GOOD_FOR_DAYS), by);
    }

    public LocalDate remindOn() {
        return dueOn.minusDays(REMINDED_DAYS_BEFORE);
    }

    public LocalDate staleOn() {
        return dueOn.plusDays(STALE_DAYS_AFTER);
    }

    public LocalDate inactiveOn() {
        return dueOn.plusDays(INACTIVE_DAYS_AFTER);
    }

    /// What its age makes of an open listing.
    LifeState state(LocalDate today) {
        if (today.isBefore(dueOn)) {
            return LifeState.ASSURED;
        }
        if (today.isBefore(staleOn())) {
            return LifeState.ASSURANCE_DUE;
        }
        return today.isBefore(inactiveOn()) ? LifeState.STALE : LifeState.INACTIVE;
    }

    Assurance dueBy(LocalDate day) {
        return day.isBefore(dueOn) ? new Assurance(on, day, by) : this;
    }
}

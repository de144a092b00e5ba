package org.whatmatters.referral.unmet;

import org.jspecify.annotations.Nullable;

/// Counts that may be shown: fewer than five could tell of somebody.
public final class SmallNumbers {

    private static final int FEWEST = 5;
    private static final int STEP = 5;

    private SmallNumbers() {}

    /// The count itself; null where it is fewer than five.
    public static @Nullable Long withheld(long count) {
        return count < FEWEST ? null : count;
    }

    /// To the nearest five, so that no count can be taken from another to find a small one; null where it is fewer than
    /// five.
    public static @Nullable Long rounded(long count) {
        return count < FEWEST ? null : (count + STEP / 2) / STEP * STEP;
    }
}

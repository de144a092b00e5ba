package org.whatmatters.referral.workload;

import java.util.Arrays;

/// How much work a case is thought to be, as whoever has it or leads the team says.
public enum Weight {
    LIGHT(1),
    USUAL(2),
    HEAVY(3);

    private final int points;

    Weight(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    /// The one of so many points.
    public static Weight of(int points) {
        return Arrays.stream(values())
                .filter(weight -> weight.points == points)
                .findFirst()
                .orElseThrow();
    }
}

package org.whatmatters.benchmarks.speed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the result.
///
/// @param what was measured, and how it was loaded
/// @param rate a second
/// @param failed not answered as expected
/// @param p50 milliseconds
/// @param processorTime milliseconds for each, over all processes but the load tool
/// @param processors milliseconds for each, by part
/// @param aim what it is held to; absent where it is there to compare with
record Row(
        String what,
        double rate,
        long failed,
        double p50,
        double p99,
        double p999,
        double processorTime,
        Map<String, Double> processors,
        @Nullable Aim aim) {

    static Row of(String what, Outcome outcome, @Nullable Aim aim) {
        return new Row(
                what,
                outcome.rate(),
                outcome.reading().failed(),
                outcome.reading().p50(),
                outcome.reading().p99(),
                outcome.reading().p999(),
                outcome.processorTime(),
                outcome.processorTimeByPart(),
                aim);
    }

    boolean meetsAim() {
        return failed == 0 && (aim == null || aim.isMetBy(this));
    }
}

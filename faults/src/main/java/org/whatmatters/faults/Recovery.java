package org.whatmatters.faults;

import org.whatmatters.faults.traffic.Submissions;
import org.whatmatters.faults.verdict.Verdict;

/// How long it took until all was well again.
///
/// @param accepted seconds until a form was accepted that was sent after the fault
/// @param caughtUp seconds until no more was under way than ever is under this load
public record Recovery(double accepted, double caughtUp) {

    private static final int FACTS_OF_A_FORM = 15;
    private static final long PAUSE_MILLIS = 250;
    private static final double PATIENCE_SECONDS = 240;

    /// @param since the fault, by the clock of `System.nanoTime`
    static Recovery since(long since, Submissions load, Verdict verdict, int rate) throws Exception {
        var accepted = (load.firstAcceptedSince(since) - since) / 1e9;
        while (!isCaughtUp(verdict, rate) && secondsSince(since) < PATIENCE_SECONDS) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return new Recovery(accepted, secondsSince(since));
    }

    /// Whether it was over before patience ended.
    public boolean isWhole() {
        return caughtUp < PATIENCE_SECONDS;
    }

    /// What a second of the load makes is always under way.
    private static boolean isCaughtUp(Verdict verdict, int rate) throws Exception {
        return verdict.backlog().total() <= (long) rate * FACTS_OF_A_FORM;
    }

    private static double secondsSince(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }
}

package org.whatmatters.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.faults.traffic.Submissions.Tally;

/// What was seen of one fault.
///
/// @param times how often it befell
/// @param load what was submitted meanwhile
/// @param recoveries one for each time, where there is something to recover from
/// @param counts what else was counted
/// @param checks what must be true
public record Finding(
        String fault,
        int times,
        Tally load,
        List<Recovery> recoveries,
        Map<String, Object> counts,
        List<Invariant> checks) {

    static final String HEAD = line(
            "",
            "times",
            "offered",
            "accepted",
            "again",
            "accepted after s",
            "caught up after s",
            "silence s",
            "verdict");

    boolean holds() {
        return load.unanswered() == 0
                && load.refused().isEmpty()
                && recoveries.stream().allMatch(Recovery::isWhole)
                && checks.stream().allMatch(Invariant::holds);
    }

    String row() {
        return line(
                fault,
                Integer.toString(times),
                Integer.toString(load.offered()),
                Integer.toString(load.accepted()),
                Long.toString(load.again()),
                spread(recoveries.stream().map(Recovery::accepted).sorted().toList()),
                spread(recoveries.stream().map(Recovery::caughtUp).sorted().toList()),
                "%.1f".formatted(load.silence()),
                verdict());
    }

    /// What does not hold, and what was counted.
    String details() {
        var details = new StringBuilder();
        counts.forEach((what, count) -> details.append("      %s: %s%n".formatted(what, count)));
        checks.stream()
                .filter(check -> !check.holds())
                .forEach(check -> details.append("    ").append(check).append('\n'));
        load.refused().stream()
                .distinct()
                .limit(3)
                .forEach(refusal -> details.append("    NOT  refused: %s%n".formatted(refusal)));
        return details.toString();
    }

    private String verdict() {
        var failed = checks.stream().filter(check -> !check.holds()).count();
        var unserved = load.unanswered() + load.refused().size();
        var behind = recoveries.stream().filter(recovery -> !recovery.isWhole()).count();
        return holds()
                ? "all %d checks hold".formatted(checks.size())
                : "NOT: %d of %d checks, %d forms not accepted, %d times not caught up"
                        .formatted(failed, checks.size(), unserved, behind);
    }

    /// Median and longest.
    private static String spread(List<Double> sorted) {
        return sorted.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.1f / %.1f", sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static String line(Object... cells) {
        return "  %-24s %5s %8s %9s %6s  %16s  %17s  %9s  %s".formatted(cells);
    }
}

package org.whatmatters.benchmarks.load;

/// Something that must hold, and whether it does.
public record Invariant(String what, boolean holds, String seen) {

    /// None of these may there be.
    public static Invariant none(String what, long wrong) {
        return new Invariant(what, wrong == 0, wrong == 0 ? "none" : "%,d".formatted(wrong));
    }

    @Override
    public String toString() {
        return "  %-4s %-62s %s".formatted(holds ? "ok" : "NOT", what, seen);
    }
}

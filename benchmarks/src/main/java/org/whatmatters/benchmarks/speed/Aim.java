package org.whatmatters.benchmarks.speed;

/// What a row is held to.
///
/// @param rate at least so many a second
/// @param p50 at most so many milliseconds
record Aim(double rate, double p50, double p99, double p999) {

    private static final double NONE = Double.MAX_VALUE;

    static Aim p99(double milliseconds) {
        return new Aim(0, NONE, milliseconds, NONE);
    }

    static Aim within(double p50, double p99) {
        return new Aim(0, p50, p99, NONE);
    }

    static Aim within(double p50, double p99, double p999) {
        return new Aim(0, p50, p99, p999);
    }

    static Aim rate(double rate) {
        return new Aim(rate, NONE, NONE, NONE);
    }

    static Aim rate(double rate, double p99) {
        return new Aim(rate, NONE, p99, NONE);
    }

    boolean isMetBy(Row row) {
        return row.rate() >= rate && row.p50() <= p50 && row.p99() <= p99 && row.p999() <= p999;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        append(text, "rate ", rate, rate > 0);
        append(text, "p50 ", p50, p50 < NONE);
        append(text, "p99 ", p99, p99 < NONE);
        append(text, "p99.9 ", p999, p999 < NONE);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, double value, boolean given) {
        if (given) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(value < 1 ? String.valueOf(value) : String.valueOf(Math.round(value)));
        }
    }
}

package org.whatmatters.insight.reach.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// The months that are asked about, both included. Whole months only: days could be subtracted down to one person.
record Window(YearMonth from, YearMonth to) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int USUAL_MONTHS = 12;
    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

    /// What is left out is filled in: up to this month, twelve months in all.
    static Window of(@Nullable String from, @Nullable String to, Instant now) {
        var faults = new ArrayList<FieldError>();
        var last = month("/to", to, YearMonth.from(now.atZone(ENGLAND)), faults);
        var first = month("/from", from, last.minusMonths(USUAL_MONTHS - 1), faults);
        if (faults.isEmpty() && first.isAfter(last)) {
            faults.add(new FieldError("/from", "OUT_OF_RANGE", "The first month comes after the last."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Window(first, last);
    }

    private static YearMonth month(
            String pointer, @Nullable String text, YearMonth otherwise, List<FieldError> faults) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!MONTH.matcher(text).matches()) {
            faults.add(new FieldError(pointer, "MALFORMED", "Give a month as 2026-03."));
            return otherwise;
        }
        return YearMonth.parse(text);
    }
}

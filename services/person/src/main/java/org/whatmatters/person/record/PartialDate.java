package org.whatmatters.person.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// As much of a birth date as is known: a year, a month of a year, or a day. Nobody has to invent the first of January.
public sealed interface PartialDate {

    /// Nobody known has lived longer; a date before it is a slip of the pen.
    int OLDEST_AGE = 130;

    Pattern SHAPE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");

    record OfYear(Year year) implements PartialDate {
        @Override
        public String toString() {
            return "%04d".formatted(year.getValue());
        }
    }

    record OfMonth(YearMonth month) implements PartialDate {
        @Override
        public String toString() {
            return month.toString();
        }
    }

    record OfDay(LocalDate day) implements PartialDate {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; empty for what is no date, lies in the future or too far back.
    static Optional<PartialDate> ofBirth(String text, LocalDate today) {
        return parse(text).filter(date -> date.couldBeABirth(today));
    }

    /// Reads what was checked before it was kept.
    static PartialDate ofKept(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a partial date"));
    }

    private static Optional<PartialDate> parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            if (parts.group(3) != null) {
                return Optional.of(new OfDay(LocalDate.parse(text)));
            }
            return Optional.of(
                    parts.group(2) != null ? new OfMonth(YearMonth.parse(text)) : new OfYear(Year.parse(text)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The first day it can mean.
    private LocalDate earliest() {
        return switch (this) {
            case OfYear(var year) -> year.atDay(1);
            case OfMonth(var month) -> month.atDay(1);
            case OfDay(var day) -> day;
        };
    }

    /// The last day it can mean.
    private LocalDate latest() {
        return switch (this) {
            case OfYear(var year) -> year.atDay(year.length());
            case OfMonth(var month) -> month.atEndOfMonth();
            case OfDay(var day) -> day;
        };
    }

    /// The day on which whoever was born then is an age for certain. Who was born on 29 February is so on 1 March.
    ///
    /// @param age in years
    default LocalDate turnsForCertain(int age) {
        var birthday = latest().plusYears(age);
        return birthday.getDayOfMonth() == latest().getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    private boolean couldBeABirth(LocalDate today) {
        return !earliest().isAfter(today) && earliest().getYear() >= today.getYear() - OLDEST_AGE;
    }
}

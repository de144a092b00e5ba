package org.whatmatters.referral.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date as far as somebody knows it: a year, a month of a year, or a day. Nobody invents 1 January.
///
/// @param text yyyy, yyyy-MM or yyyy-MM-dd
/// @param earliest the first day that it may mean
public record PartialDate(String text, LocalDate earliest) {

    public static Optional<PartialDate> parse(String given) {
        var text = given.strip();
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new PartialDate(text, Year.parse(text).atDay(1)));
                case 7 ->
                    Optional.of(new PartialDate(text, YearMonth.parse(text).atDay(1)));
                case 10 -> Optional.of(new PartialDate(text, LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.whatmatters.referral.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Reference;

/// What somebody typed while the other is on the phone: a reference, or words of a name and perhaps a birth date.
///
/// @param rest what may be words of a name
record Typed(@Nullable String reference, @Nullable LocalDate bornOn, String rest) {

    private static final Pattern DAY =
            Pattern.compile("(?<day>\\d{1,2})\\s*[/.\\- ]\\s*(?<month>\\d{1,2})\\s*[/.\\- ]\\s*(?<year>\\d{4})");

    static Typed read(String typed) {
        var reference = Reference.parse(typed);
        if (reference.isPresent()) {
            return new Typed(reference.get().text(), null, "");
        }
        var day = DAY.matcher(typed);
        if (day.find()) {
            try {
                var bornOn =
                        LocalDate.of(number(day.group("year")), number(day.group("month")), number(day.group("day")));
                return new Typed(null, bornOn, typed.substring(0, day.start()) + " " + typed.substring(day.end()));
            } catch (DateTimeException noSuchDay) {
                return new Typed(null, null, typed);
            }
        }
        return new Typed(null, null, typed);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

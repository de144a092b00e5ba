package org.whatmatters.portal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what people type the way people type it: "£180", "2.30pm", three boxes for a date. What it can't read is
/// said beside the field; whether the value is right is for the service.
public final class Typed {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);

    private Typed() {}

    public static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /// The id of something chosen from a list.
    public static @Nullable UUID id(String field, @Nullable String chosen) {
        var text = text(chosen);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Unreadable(field, "Choose one from the list");
        }
    }

    public static @Nullable Boolean yesOrNo(@Nullable String chosen) {
        var text = text(chosen);
        return text == null ? null : text.equals("YES");
    }

    public static @Nullable Long pence(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replaceAll("[£, ]", ""))
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException notASum) {
            throw new Unreadable(field, "Enter a sum in pounds, like 180 or 179.50");
        }
    }

    public static @Nullable Integer number(String field, @Nullable String typed) {
        var text = text(typed);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new Unreadable(field, "Enter a whole number");
        }
    }

    /// What the three boxes of a date hold: as much of `yyyy-MM-dd` as was given, or the text itself if it is no
    /// date.
    public static @Nullable String partialDate(@Nullable String day, @Nullable String month, @Nullable String year) {
        var d = text(day);
        var m = text(month);
        var y = text(year);
        if (d == null && m == null) {
            return y;
        }
        if (y == null || m == null) {
            return String.join("/", d == null ? "" : d, m == null ? "" : m, y == null ? "" : y);
        }
        return d == null ? y + "-" + two(m) : y + "-" + two(m) + "-" + two(d);
    }

    /// The same of the boxes that belong to a field.
    public static @Nullable String partialDate(Map<String, String> form, String field) {
        return partialDate(form.get(field), form.get(field + "-month"), form.get(field + "-year"));
    }

    public static @Nullable Instant when(String field, Map<String, String> form, String time) {
        var date = partialDate(form, field);
        if (date == null && text(form.get(time)) == null) {
            return null;
        }
        return day(field, date)
                .atTime(time(time, form.get(time)))
                .atZone(Words.LONDON)
                .toInstant();
    }

    private static LocalDate day(String field, @Nullable String date) {
        try {
            return LocalDate.parse(date == null ? "" : date);
        } catch (DateTimeException noDate) {
            throw new Unreadable(field, "Enter a real date, like 27 3 2027");
        }
    }

    /// A time of day, however it is written.
    public static LocalTime time(String field, @Nullable String typed) {
        var text = text(typed);
        var match = TIME.matcher(text == null ? "" : text);
        if (match.matches()) {
            var hour = Integer.parseInt(match.group(1));
            var minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            var half = match.group(3);
            if (half != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
            }
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new Unreadable(field, "Enter a time, like 14:30 or 2:30pm");
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}

package org.whatmatters.directory.openreferral;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.whatmatters.directory.listing.Postcode;

/// What a reader of the feed wrote after the question mark. Empty is as good as absent; a value that makes no sense
/// is a bad request; names that nobody asks for are passed over.
record FeedParameters(Map<String, String> given) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern OFFSET = Pattern.compile("\\s*(Z|[+ -]\\d{2}:?\\d{2})$");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int LONGEST_SEARCH = 200;

    String search() {
        var search = text("search");
        if (search.length() > LONGEST_SEARCH) {
            throw new BadFeedRequest("search is longer than " + LONGEST_SEARCH + " characters");
        }
        return search;
    }

    boolean isSet(String name) {
        return read(name, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                })
                .orElse(false);
    }

    Optional<Integer> positive(String name) {
        return read(name, "a whole number from 1 on", text -> {
            var number = Integer.parseInt(text);
            if (number < 1) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    Optional<BigDecimal> age(String name) {
        return read(name, "a number of years", text -> {
            var years = new BigDecimal(text);
            if (text.length() > 10 || years.signum() < 0) {
                throw new IllegalArgumentException();
            }
            return years;
        });
    }

    Optional<UUID> id(String name) {
        return read(name, "a UUID", text -> uuid(text).orElseThrow(IllegalArgumentException::new));
    }

    /// Stricter than Java, to which "1-1-1-1-1" is one too.
    static Optional<UUID> uuid(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// By the clock on the wall, with or without seconds. An offset is passed over, as it is in what feeds say.
    Optional<LocalTime> time(String name) {
        return read(
                name,
                "a time such as 09:30",
                text -> LocalTime.parse(OFFSET.matcher(text).replaceFirst("")));
    }

    /// Days of the week, 1 for Monday: the standard's two letters or English names, several with commas between.
    List<Integer> days(String name) {
        return read(
                        name,
                        "days such as MO,TH",
                        text -> Arrays.stream(text.split(",", -1))
                                .map(FeedParameters::day)
                                .toList())
                .orElse(List.of());
    }

    private static int day(String text) {
        var day = text.strip().toUpperCase(Locale.ROOT);
        var number = DAYS.indexOf(day.substring(0, Math.min(2, day.length()))) + 1;
        if (number == 0 || !(day.length() == 2 || isLonger(day, number))) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static boolean isLonger(String day, int number) {
        return day.length() > 2 && DayOfWeek.of(number).name().startsWith(day);
    }

    Optional<Postcode> postcode(String name) {
        return read(name, "a whole postcode", text -> Postcode.of(text).orElseThrow(IllegalArgumentException::new));
    }

    Optional<Instant> instant(String name) {
        // In a query string, a plus sign that was not encoded arrives as a space.
        return read(name, "a date, or a date and time with its offset", text -> {
            var written = text.replace(' ', '+');
            return written.contains("T")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
        });
    }

    String text(String name) {
        return given.getOrDefault(name, "").strip();
    }

    private <T> Optional<T> read(String name, String what, Function<String, T> reader) {
        var text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new BadFeedRequest(name + " must be " + what);
        }
    }
}

package org.whatmatters.portal.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says times, sums, distances and codes as people say them. Templates know it as `@words`.
@Component
public class Words {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter FAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final double METRES_PER_MILE = 1609.344;

    private final Clock clock;
    private final MessageSource messages;

    Words(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /// "today at 14:30", "tomorrow at 9:00", "Monday 3 March at 14:30", "3 March 2024 at 14:30".
    public String time(Instant instant) {
        var then = instant.atZone(LONDON);
        return day(then.toLocalDate()) + " at " + TIME.format(then);
    }

    /// Whether a day comes within a month, or is past.
    public boolean soon(LocalDate day) {
        return !day.isAfter(LocalDate.now(clock.withZone(LONDON)).plusDays(30));
    }

    public String day(LocalDate day) {
        var today = LocalDate.now(clock.withZone(LONDON));
        var away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return "today";
        }
        if (away == 1) {
            return "tomorrow";
        }
        if (away == -1) {
            return "yesterday";
        }
        return (Math.abs(away) < 180 ? NEAR : FAR).format(day);
    }

    /// "less than an hour ago", "5 hours ago", "3 days ago".
    public String ago(Instant instant) {
        var hours = ChronoUnit.HOURS.between(instant, clock.instant());
        if (hours < 1) {
            return "less than an hour ago";
        }
        return (hours < 48 ? many(hours, "hour") : many(hours / 24, "day")) + " ago";
    }

    /// A birth date that may be only a year, or a month and a year.
    public @Nullable String birthDate(@Nullable String partial) {
        if (partial == null || partial.isBlank()) {
            return null;
        }
        try {
            return switch (partial.length()) {
                case 4 -> Year.parse(partial).toString();
                case 7 -> MONTH.format(YearMonth.parse(partial));
                // A whole date, or something that can't be read and is then shown as it came.
                default -> FAR.format(LocalDate.parse(partial));
            };
        } catch (DateTimeException unreadable) {
            return partial;
        }
    }

    /// "March 2026".
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    public @Nullable String money(@Nullable Long pence) {
        if (pence == null) {
            return null;
        }
        var pounds = BigDecimal.valueOf(pence, 2);
        return pence % 100 == 0
                ? String.format(Locale.UK, "£%,d", pence / 100)
                : String.format(Locale.UK, "£%,.2f", pounds);
    }

    public @Nullable String distance(@Nullable Double metres) {
        if (metres == null) {
            return null;
        }
        var miles = metres / METRES_PER_MILE;
        if (miles < 0.1) {
            return "less than 0.1 miles";
        }
        var words = String.format(Locale.UK, miles < 10 ? "%.1f" : "%.0f", miles);
        return words + (words.equals("1.0") ? " mile" : " miles");
    }

    /// "2 days", "5 hours", "40 minutes": a wait, in the largest unit that still tells.
    public @Nullable String hours(@Nullable Double hours) {
        if (hours == null) {
            return null;
        }
        if (hours < 1) {
            return many(Math.round(hours * 60), "minute");
        }
        return hours < 48 ? many(Math.round(hours), "hour") : many(Math.round(hours / 24), "day");
    }

    public String many(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }

    /// A code in words: what `messages.properties` says, else the code itself made readable.
    public String say(@Nullable Object code) {
        return say(code, Locale.UK);
    }

    String say(@Nullable Object code, Locale language) {
        if (code == null) {
            return "";
        }
        var text = code.toString();
        var plain = Sentences.plain(text);
        var sentence = plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return Objects.requireNonNullElse(
                messages.getMessage("code." + text.toUpperCase(Locale.ROOT), null, sentence, language), sentence);
    }

    /// What the pages without a sign-in say, in the visitor's language.
    public String in(String language, String key) {
        return messages.getMessage(key, null, Locale.of(language));
    }

    /// What is wrong with an answer, by the code that a service gives it.
    public String wrong(String language, @Nullable String code) {
        var known = messages.getMessage("wrong-" + code, null, null, Locale.of(language));
        return known == null ? in(language, "wrong") : known;
    }

    /// A language in its own words, such as Polski.
    public String ownName(String language) {
        var locale = Locale.of(language);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// The same for the person it is about, where they are told it in other words.
    public String sayToPerson(@Nullable Object code) {
        var theirs = code == null
                ? null
                : messages.getMessage("code.PERSON-" + code.toString().toUpperCase(Locale.ROOT), null, null, Locale.UK);
        return theirs == null ? say(code) : theirs;
    }

    /// A field's value as it stood in somebody's record.
    ///
    /// @param field the record's own name of it
    public String field(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return "nothing";
        }
        return switch (field) {
            case "birthDate", "diedOn" -> Objects.requireNonNullElse(birthDate(value), value);
            case "language" -> language(value);
            case "safeContact.confirmedAt" -> time(Instant.parse(value));
            case "telecoms" -> inWords("telecom-", "(?<=^|; )(HOME|MOBILE|WORK|EMAIL)(?=: )", value);
            case "addresses" -> inWords("address-", "(?<=^|; )(MAIN|TEMPORARY|CORRESPONDENCE)(?=: )", value);
            case "gpRegistration" -> say("gp-" + value);
            case "nhsNumberStatus" -> say("number-" + value);
            case "noFixedAbode", "interpreterNeeded", "safeContact.askedAlone", "life" -> say("field-is-" + value);
            case "formats" ->
                Stream.of(value.split(", ")).map(one -> say("format-" + one)).collect(Collectors.joining(", "));
            default -> field.matches("safeContact\\.[A-Z]+") ? say("field-is-" + value) : value;
        };
    }

    private String inWords(String words, String codes, String list) {
        return Pattern.compile(codes)
                .matcher(list)
                .replaceAll(code -> Matcher.quoteReplacement(say(words + code.group())));
    }

    public String language(String code) {
        var name = Locale.of(code).getDisplayLanguage(Locale.UK);
        return name.isEmpty() ? code : name;
    }

    /// The sum alone, to be put back into a box that asks for pounds.
    public @Nullable String pounds(@Nullable Long pence) {
        var money = money(pence);
        return money == null ? null : money.replaceAll("[£,]", "");
    }

    /// The colour of a state's tag: green is well, yellow waits, red is an end that nobody wished for.
    public String tag(@Nullable Object code) {
        return switch (Sentences.plain(String.valueOf(code))) {
            case "accepted", "active", "approved", "delivered", "same", "life assured" -> "nhsuk-tag--green";
            case "submitted",
                    "information asked",
                    "waiting",
                    "paused",
                    "open",
                    "assigned",
                    "asked for",
                    "held",
                    "returned",
                    "similar",
                    "named",
                    "life assurance due",
                    "life submitted",
                    "life listed",
                    "claimed" -> "nhsuk-tag--yellow";
            case "rejected", "refused", "undelivered", "different", "life stale" -> "nhsuk-tag--red";
            case "ended", "closed", "withdrawn", "dropped", "unknown", "run out" -> "nhsuk-tag--grey";
            // Any other state: the plain tag.
            default -> "";
        };
    }

    /// An answer of a form, whatever its type.
    public String answer(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Yes" : "No";
            case List<?> many -> many.stream().map(this::answer).collect(Collectors.joining(", "));
            case Object one -> one.toString();
        };
    }
}

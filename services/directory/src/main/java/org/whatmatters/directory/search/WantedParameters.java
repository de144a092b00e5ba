package org.whatmatters.directory.search;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.listing.Postcode;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// The question of a search as it stands in an address; every wrong field is named at once.
final class WantedParameters {

    private static final int LONGEST_QUESTION = 200;
    private static final int MOST_FOUND = 100;
    private static final int USUALLY_FOUND = 20;
    private static final int FARTHEST_METRES = 100_000;
    private static final int OLDEST = 120;
    private static final Set<String> WAYS = Set.of("IN_PERSON", "ONLINE", "BY_PHONE");
    private static final Set<String> ACCESS =
            Set.of("STEP_FREE", "HEARING_LOOP", "ACCESSIBLE_TOILET", "SIGN_LANGUAGE", "QUIET", "ACCESSIBLE_PARKING");
    private static final List<String> NEEDS = Stream.of(Need.values())
            .filter(need -> need != Need.OTHER)
            .map(Need::name)
            .toList();
    private static final Pattern TERM = Pattern.compile("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3])(:[0-5][0-9])?");
    private static final Pattern LANGUAGE = Pattern.compile("[\\p{L} ]{2,40}");

    private final Map<String, String> given;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> traits = new ArrayList<>();

    private WantedParameters(Map<String, String> given) {
        this.given = given;
    }

    /// What was asked, and how much of it is to be shown.
    ///
    /// @param facets whether it is to be counted what else could be asked of what was found
    record Question(String text, Optional<Postcode> postcode, Wanted wanted, int limit, boolean facets) {}

    /// @throws Invalid naming every parameter that makes no sense
    static Question read(Map<String, String> given) {
        return new WantedParameters(given).question();
    }

    private Question question() {
        var text = text("q");
        if (text.length() > LONGEST_QUESTION) {
            wrong("q", "too-long", "Ask with at most " + LONGEST_QUESTION + " characters.");
        }
        var postcode = Postcode.of(text("postcode"));
        if (!text("postcode").isEmpty() && postcode.isEmpty()) {
            wrong("postcode", "not-a-postcode", "Enter a whole postcode, such as XW1 1AA.");
        }
        var within = number("within", 1, FARTHEST_METRES, "Say a distance of 1 to 100000 metres.");
        if (within != null && text("postcode").isEmpty()) {
            wrong("within", "without-a-postcode", "Say from which postcode.");
        }
        var limit = number("limit", 1, MOST_FOUND, "Ask for 1 to " + MOST_FOUND + " services.");
        need();
        when();
        oneOf("way", WAYS, "Say IN_PERSON, ONLINE or BY_PHONE.");
        oneOf(
                "access",
                ACCESS,
                "Say one of " + String.join(", ", ACCESS.stream().sorted().toList()) + ".");
        word(
                "language",
                LANGUAGE,
                "Say a language by its name or its code, such as Polish or pl.",
                said -> traits.add("LANG_" + said.toLowerCase(Locale.ROOT)));
        if (isTrue("free")) {
            traits.add("FREE");
        }
        if (isTrue("selfReferral")) {
            traits.add("SELF");
        }
        var age = number("age", 0, OLDEST, "Say an age from 0 to " + OLDEST + ".");
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Question(
                text,
                postcode,
                new Wanted(within, traits, age, isTrue("room")),
                limit == null ? USUALLY_FOUND : limit,
                isTrue("facets"));
    }

    /// A need that the platform codes, or the id of a term that feeds file services under.
    private void need() {
        var said = text("need").toUpperCase(Locale.ROOT);
        if (TERM.matcher(said).matches()) {
            traits.add("TERM_" + said.toLowerCase(Locale.ROOT));
            return;
        }
        if (NEEDS.contains(said)) {
            traits.add(Need.valueOf(said).trait());
        } else if (!said.isEmpty()) {
            wrong("need", "unknown", "Say one of " + String.join(", ", NEEDS) + ", or the id of a taxonomy term.");
        }
    }

    /// On a day, at an hour, or at an hour of that day.
    private void when() {
        var day = day();
        var hour = new ArrayList<String>();
        word("time", HOUR, "Say a time such as 18:00.", said -> hour.add(said.substring(0, 2)));
        if (!hour.isEmpty()) {
            traits.add((day == null ? "AT_" : day + "_") + hour.getFirst());
        } else if (day != null) {
            traits.add(day);
        }
    }

    private @Nullable String day() {
        var said = text("day").toUpperCase(Locale.ROOT);
        if (said.isEmpty()) {
            return null;
        }
        for (var day : DayOfWeek.values()) {
            if (day.name().equals(said) || day.name().substring(0, 2).equals(said)) {
                return day.name().substring(0, 2);
            }
        }
        wrong("day", "not-a-day", "Say a day of the week, such as MONDAY.");
        return null;
    }

    private void oneOf(String name, Set<String> codes, String otherwise) {
        var said = text(name).toUpperCase(Locale.ROOT);
        if (codes.contains(said)) {
            traits.add(said);
        } else if (!said.isEmpty()) {
            wrong(name, "unknown", otherwise);
        }
    }

    private void word(String name, Pattern form, String otherwise, Consumer<String> take) {
        var said = text(name);
        if (form.matcher(said).matches()) {
            take.accept(said);
        } else if (!said.isEmpty()) {
            wrong(name, "unreadable", otherwise);
        }
    }

    private @Nullable Integer number(String name, int least, int most, String otherwise) {
        var said = text(name);
        if (said.isEmpty()) {
            return null;
        }
        try {
            var number = Integer.valueOf(said);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The answer is the same as for a number out of range.
        }
        wrong(name, "out-of-range", otherwise);
        return null;
    }

    private boolean isTrue(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    private String text(String name) {
        return given.getOrDefault(name, "").strip();
    }

    private void wrong(String name, String code, String message) {
        errors.add(new FieldError("/" + name, code, message));
    }
}

package org.whatmatters.portal.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.DuplicateService.OpenedPair;
import org.whatmatters.portal.services.DuplicateService.Side;

/// Two listings as rows of a table, each with what the one and the other says.
@Component
class SideBySide {

    private final Words words;

    SideBySide(Words words) {
        this.words = words;
    }

    /// One thing that both may say.
    ///
    /// @param what in a code of `messages.properties`
    public record Row(String what, List<String> first, List<String> second) {

        /// Small letters and the number of spaces aside.
        public boolean isSame() {
            return plain(first).equals(plain(second));
        }

        private static List<String> plain(List<String> said) {
            return said.stream()
                    .map(line -> line.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " "))
                    .sorted()
                    .toList();
        }
    }

    /// Without what neither says.
    List<Row> of(OpenedPair pair) {
        return Stream.of(
                        row("NAME", pair, side -> one(side.name())),
                        row("ORGANISATION", pair, side -> one(side.organisationName())),
                        row("IDENTIFIERS", pair, Side::identifiers),
                        row("DESCRIPTION", pair, side -> one(side.description())),
                        row("PLACES", pair, Side::places),
                        row(
                                "TIMES",
                                pair,
                                side -> side.times().stream().map(this::time).toList()),
                        row("PHONES", pair, Side::phones),
                        row("EMAIL", pair, side -> one(side.email())),
                        row("WEBSITE", pair, side -> one(side.url())),
                        row("COSTS", pair, Side::costs),
                        row("SOURCE", pair, side -> one(side.source())),
                        row("LIFE", pair, side -> one(words.say("life-" + side.life()))),
                        row("ASSURED", pair, side -> day(side.assuredOn())),
                        row("LAST_CHANGED", pair, side -> one(words.ago(side.lastModified()))))
                .filter(row -> !(row.first().isEmpty() && row.second().isEmpty()))
                .toList();
    }

    private static Row row(String what, OpenedPair pair, Function<Side, List<String>> said) {
        return new Row(what, said.apply(pair.first()), said.apply(pair.second()));
    }

    private static List<String> one(@Nullable String said) {
        return said == null || said.isBlank() ? List.of() : List.of(said);
    }

    private List<String> day(@Nullable LocalDate said) {
        return said == null ? List.of() : List.of(words.day(said));
    }

    /// "Monday, 10:00 to 12:00", of `MO 10:00 12:00`.
    private String time(String said) {
        var parts = List.of(said.split(" "));
        var day = parts.getFirst();
        var named = day.length() == 2;
        var hours = parts.stream().skip(named ? 1 : 0).collect(Collectors.joining(" to "));
        if (!named) {
            return hours;
        }
        return hours.isEmpty() ? words.say("weekday-" + day) : words.say("weekday-" + day) + ", " + hours;
    }
}

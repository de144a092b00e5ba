package org.whatmatters.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import org.whatmatters.person.record.Name;

/// Invented names of many origins, with the language that goes with each.
final class Names {

    private static final double ONE_NAME_ONLY = 0.03;
    private static final double MIXED = 0.08;

    private final List<Origin> origins =
            Packaged.lines("names.txt").map(Origin::of).toList();
    private final int shares = origins.stream().mapToInt(Origin::share).sum();

    record Origin(int share, String language, List<String> given, List<String> family) {

        private static Origin of(String line) {
            var parts = line.split(" \\| ", -1);
            return new Origin(Integer.parseInt(parts[0].strip()), parts[1], list(parts[2]), list(parts[3]));
        }

        private static List<String> list(String text) {
            return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        }
    }

    Origin origin(Dice dice) {
        var drawn = dice.between(1, shares);
        for (var origin : origins) {
            drawn -= origin.share();
            if (drawn <= 0) {
                return origin;
            }
        }
        throw new IllegalStateException("the shares do not add up");
    }

    Name name(Origin origin, Dice dice) {
        var given = dice.pick(origin.given());
        if (dice.chance(ONE_NAME_ONLY)) {
            return new Name(given, null);
        }
        var family = dice.pick(dice.chance(MIXED) ? dice.pick(origins).family() : origin.family());
        return new Name(given, family);
    }
}

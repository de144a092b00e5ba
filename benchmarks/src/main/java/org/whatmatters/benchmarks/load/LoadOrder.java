package org.whatmatters.benchmarks.load;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What is asked for on the command line.
///
/// @param people how many there are to be, with those of an earlier load of the same seed
/// @param seed the seed; without one, that of the earlier load
/// @param host alias of the one host that all people are to belong to
public record LoadOrder(int people, Optional<Long> seed, Optional<String> host) {

    static final String USAGE = "./run load N [--seed S] [--host ALIAS], where N is at most " + Numbers.MOST_PEOPLE;

    /// Empty where it cannot be read.
    static Optional<LoadOrder> parse(List<String> arguments) {
        try {
            var people = Integer.parseInt(arguments.getFirst());
            var order = new LoadOrder(people, Optional.empty(), Optional.empty());
            for (var i = 1; i < arguments.size(); i += 2) {
                order = order.with(arguments.get(i), arguments.get(i + 1));
            }
            return Optional.of(order).filter(read -> people > 0 && people <= Numbers.MOST_PEOPLE);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private LoadOrder with(String option, String value) {
        return switch (option) {
            case "--seed" -> new LoadOrder(people, Optional.of(Long.valueOf(value)), host);
            case "--host" -> new LoadOrder(people, seed, Optional.of(value));
            default -> throw new IllegalArgumentException("unknown option"); // strings from outside
        };
    }
}

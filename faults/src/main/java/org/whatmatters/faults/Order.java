package org.whatmatters.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `./run faults` is asked to do.
///
/// @param names of faults; none means all
/// @param kills how often each part is killed
/// @param rate forms a second
record Order(List<String> names, int kills, int rate) {

    static final String USAGE = "./run faults [NAME...] [--kills N] [--rate N]";

    static Optional<Order> parse(List<String> arguments) {
        var names = new ArrayList<String>();
        var kills = 3;
        var rate = 30;
        try {
            for (var rest = arguments.iterator(); rest.hasNext(); ) {
                var word = rest.next();
                switch (word) {
                    case "--kills" -> kills = Integer.parseInt(rest.next());
                    case "--rate" -> rate = Integer.parseInt(rest.next());
                    default -> names.add(word);
                }
            }
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        return kills < 1 || rate < 1 || names.stream().anyMatch(name -> name.startsWith("-"))
                ? Optional.empty()
                : Optional.of(new Order(names, kills, rate));
    }
}

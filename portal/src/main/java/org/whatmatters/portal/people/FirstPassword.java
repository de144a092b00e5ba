package org.whatmatters.portal.people;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes passwords that can be said on the phone: no letter or digit in them is taken for another one.
final class FirstPassword {

    private static final String SYMBOLS = "234679CDFGHJKMNPQRTVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    static String draw() {
        return IntStream.range(0, 4).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, SYMBOLS.length())
                .mapToObj(place -> SYMBOLS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}

package org.whatmatters.referral.lifecycle;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// What people say on the phone instead of an id: `XXXX-XXXX` without characters that look or sound alike. It opens
/// nothing.
///
/// Seven drawn symbols and one that checks them. The places weigh 8 to 1, the weighted sum is 0 modulo 23. Twenty-three
/// is prime, and neither a weight nor the difference of two weights is a multiple of it: so every single wrong symbol
/// is found, and every swap of two symbols, next to each other or not.
public record Reference(String text) {

    static final String ALPHABET = "234679CDFGHJKMNPQRTVWXY";
    private static final int SYMBOLS = 8;
    private static final int HALF = SYMBOLS / 2;

    public static Reference draw(RandomGenerator random) {
        var values = new int[SYMBOLS];
        var sum = 0;
        for (var place = 0; place < SYMBOLS - 1; place++) {
            values[place] = random.nextInt(ALPHABET.length());
            sum += weight(place) * values[place];
        }
        values[SYMBOLS - 1] = Math.floorMod(-sum, ALPHABET.length());
        return new Reference(written(values));
    }

    /// Reads a reference as somebody typed it: any case, with or without the hyphen.
    public static Optional<Reference> parse(String given) {
        var symbols = given.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        if (symbols.length() != SYMBOLS || symbols.chars().anyMatch(symbol -> ALPHABET.indexOf(symbol) < 0)) {
            return Optional.empty();
        }
        var values = symbols.chars().map(ALPHABET::indexOf).toArray();
        return sum(values) % ALPHABET.length() == 0 ? Optional.of(new Reference(written(values))) : Optional.empty();
    }

    private static int sum(int[] values) {
        var sum = 0;
        for (var place = 0; place < SYMBOLS; place++) {
            sum += weight(place) * values[place];
        }
        return sum;
    }

    private static int weight(int place) {
        return SYMBOLS - place;
    }

    private static String written(int[] values) {
        var text = new StringBuilder();
        for (var place = 0; place < SYMBOLS; place++) {
            text.append(place == HALF ? "-" : "").append(ALPHABET.charAt(values[place]));
        }
        return text.toString();
    }
}

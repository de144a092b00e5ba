package org.whatmatters.person.proxy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the person hands on to whoever is to help them. It can be read out on the telephone: ten symbols that are not
/// mistaken for each other, in two halves. Kept as its hash only. It opens nothing by itself: who signs in with it has
/// proved who they are, and the person says afterwards that it is the right one.
record HelpCode(String symbols) {

    static final Duration VALID_FOR = Duration.ofDays(7);

    private static final String ALPHABET = "234679CDFGHJKMNPQRTVWXY";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static HelpCode random() {
        return new HelpCode(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining()));
    }

    /// Reads what somebody typed, with or without the dash, in either case; empty where it cannot be a code.
    static Optional<HelpCode> parse(String typed) {
        var symbols = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return symbols.length() == LENGTH && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                ? Optional.of(new HelpCode(symbols))
                : Optional.empty();
    }

    String shown() {
        return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(symbols.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Never the code itself.
    @Override
    public String toString() {
        return "a code";
    }
}

package org.whatmatters.person.record;

import java.util.Optional;
import java.util.regex.Pattern;

/// An NHS number whose check digit is right: ten digits, weighted modulo 11.
///
/// Ten equal digits pass the arithmetic and are nobody's number, so they are refused by name. Prints itself masked, so
/// that no log line or error can carry it.
public record NhsNumber(String digits) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("(.)\\1{9}");

    public NhsNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not an NHS number");
        }
    }

    /// Reads a number as people write it, with spaces or hyphens.
    public static Optional<NhsNumber> parse(String text) {
        var digits = SEPARATORS.matcher(text).replaceAll("");
        return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "NhsNumber[***%s]".formatted(digits.substring(7));
    }

    private static boolean isValid(String digits) {
        return TEN_DIGITS.matcher(digits).matches()
                && !ONE_DIGIT_REPEATED.matcher(digits).matches()
                && checkDigit(digits) == digits.charAt(9) - '0';
    }

    /// Answers 10, which is no digit, for the one number in eleven that is never issued.
    private static int checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }
}

package org.whatmatters.referral.form;

import java.util.Optional;

/// Ten digits whose last one checks the others. Ten times the same digit passes the sum and is nobody's number.
///
/// Rule: NHS Data Dictionary, NHS NUMBER, modulus 11.
public record NhsNumber(String digits) {

    private static final int LENGTH = 10;

    /// Reads a number as people write it, with spaces or hyphens.
    public static Optional<NhsNumber> parse(String text) {
        var digits = text.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{" + LENGTH + "}") && checks(digits) && !isOneDigit(digits)
                ? Optional.of(new NhsNumber(digits))
                : Optional.empty();
    }

    private static boolean checks(String digits) {
        var sum = 0;
        for (var place = 0; place < LENGTH - 1; place++) {
            sum += (digits.charAt(place) - '0') * (LENGTH - place);
        }
        var check = (11 - sum % 11) % 11;
        return check == digits.charAt(LENGTH - 1) - '0';
    }

    private static boolean isOneDigit(String digits) {
        return digits.chars().distinct().count() == 1;
    }

    /// Never the number itself: this ends up in logs.
    @Override
    public String toString() {
        return "NhsNumber[…" + digits.substring(LENGTH - 2) + "]";
    }
}

package org.whatmatters.system;

import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.whatmatters.local.platform.Part;

/// Somebody nobody has heard of, so that a platform on which the tests have run before is as good as a new one. A known
/// name would be held against an earlier run's, and an account that is linked to one record is never linked to another.
///
/// @param name a single name, to find the person by
/// @param phone of the range that is kept free for drama
/// @param nhsNumber of the range that is kept free for tests
/// @param account user name, once it has been opened
record Newcomer(String name, String phone, String nhsNumber, String birthYear, String account) {

    private static final Random RANDOM = new Random();
    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";

    static Newcomer arriving() {
        var name = IntStream.range(0, 4)
                .mapToObj(_ -> oneOf(CONSONANTS) + oneOf(VOWELS))
                .collect(Collectors.joining());
        var year = 1935 + RANDOM.nextInt(60);
        return new Newcomer(capitalised(name), freePhone(), testNhsNumber(), Integer.toString(year), "person." + name);
    }

    /// As the phone's owner would read it.
    List<String> texts() {
        return textsTo(phone);
    }

    private static List<String> textsTo(String phone) {
        return expect(
                        200,
                        Harrowdale.directly(Part.NOTIFY_SANDBOX)
                                .get("/sandbox/messages?phone=" + phone.replace(" ", "")))
                .json()
                .valueStream()
                .map(message -> message.path("body").asString())
                .toList();
    }

    private static String freePhone() {
        String phone;
        do {
            phone = "07700 900%03d".formatted(RANDOM.nextInt(1000));
        } while (!textsTo(phone).isEmpty());
        return phone;
    }

    private static String testNhsNumber() {
        int checkDigit;
        String digits;
        do {
            digits = "999%06d".formatted(RANDOM.nextInt(1_000_000));
            checkDigit = checkDigitOf(digits);
        } while (checkDigit == 10);
        return digits + checkDigit;
    }

    /// Modulo 11; 10 is no digit, and such a number is never issued.
    private static int checkDigitOf(String digits) {
        var sum = IntStream.range(0, 9)
                .map(place -> (digits.charAt(place) - '0') * (10 - place))
                .sum();
        return (11 - sum % 11) % 11;
    }

    private static String oneOf(String letters) {
        return letters.substring(RANDOM.nextInt(letters.length())).substring(0, 1);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

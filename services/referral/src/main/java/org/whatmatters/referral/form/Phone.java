package org.whatmatters.referral.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number that somebody may have, mobile or landline, from anywhere; without a country it is British.
///
/// @param e164 such as +441614960123
public record Phone(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /// Ofcom keeps these free for drama, so nobody has them and the library refuses them; the demo and the tests use
    /// nothing else.
    private static final Pattern FREE_FOR_DRAMA = Pattern.compile("\\+44(7700900|1632960)[0-9]{3}");

    public static Optional<Phone> parse(String given) {
        try {
            var number = NUMBERS.parse(given, "GB");
            var phone = new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
            return NUMBERS.isValidNumber(number)
                            || FREE_FOR_DRAMA.matcher(phone.e164).matches()
                    ? Optional.of(phone)
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

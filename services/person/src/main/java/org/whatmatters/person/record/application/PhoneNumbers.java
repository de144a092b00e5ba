package org.whatmatters.person.record.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Phone numbers as people write them in the United Kingdom, read into E.164.
public final class PhoneNumbers {

    /// Ofcom keeps these for invented people. No phone has them, but a rehearsal or a demo goes through the same door.
    private static final Pattern INVENTED = Pattern.compile("\\+44(7700900|1632960)[0-9]{3}");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /// Empty for what no phone answers to.
    public static Optional<String> e164(String text) {
        try {
            var number = NUMBERS.parse(text, "GB");
            var written = NUMBERS.format(number, PhoneNumberFormat.E164);
            return NUMBERS.isValidNumber(number) || INVENTED.matcher(written).matches()
                    ? Optional.of(written)
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}

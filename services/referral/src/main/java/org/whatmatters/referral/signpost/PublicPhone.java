package org.whatmatters.referral.signpost;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.whatmatters.referral.form.Phone;

/// A service's number as people dial it.
///
/// @param text such as 01632 960111
public record PublicPhone(String text) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /// Empty for what is no number, and for one that costs whoever rings it more than a call: nobody is sent there.
    public static Optional<PublicPhone> parse(String given) {
        return Phone.parse(given).flatMap(phone -> parseWhole(phone.e164()));
    }

    private static Optional<PublicPhone> parseWhole(String e164) {
        try {
            var number = NUMBERS.parse(e164, "GB");
            return NUMBERS.getNumberType(number) == PhoneNumberType.PREMIUM_RATE
                    ? Optional.empty()
                    : Optional.of(new PublicPhone(NUMBERS.format(number, formatFor(number))));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static PhoneNumberFormat formatFor(PhoneNumber number) {
        var here = NUMBERS.getCountryCodeForRegion("GB") == number.getCountryCode();
        return here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
    }
}

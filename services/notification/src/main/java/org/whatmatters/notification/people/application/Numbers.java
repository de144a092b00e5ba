package org.whatmatters.notification.people.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.people.PhoneNumber;
import org.whatmatters.notification.people.PhoneNumber.Mobile;
import org.whatmatters.notification.people.PhoneNumber.NotAUkMobile;
import org.whatmatters.notification.people.PhoneNumber.NotGiven;
import org.whatmatters.notification.people.UkMobile;

/// Tells whether a number can take a text.
public final class Numbers {

    /// Ofcom keeps these for drama; the library does not know them as valid, and they reach nobody.
    private static final Pattern INVENTED = Pattern.compile("\\+447700900\\d{3}");

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private Numbers() {}

    /// Reads a number as people or providers write it.
    ///
    /// @param written in any way; null when the person gave none
    public static PhoneNumber read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new NotGiven();
        }
        try {
            // The provider writes 447…, without the plus.
            var number = LIBRARY.parse(written.startsWith("447") ? "+" + written : written, "GB");
            var e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
            var mobile = LIBRARY.isValidNumberForRegion(number, "GB")
                    && LIBRARY.getNumberType(number) == PhoneNumberType.MOBILE;
            return mobile || INVENTED.matcher(e164).matches() ? new Mobile(new UkMobile(e164)) : new NotAUkMobile();
        } catch (NumberParseException e) {
            return new NotAUkMobile();
        }
    }
}

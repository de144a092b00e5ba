package org.whatmatters.person.record.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whatmatters.person.record.Telecom;
import org.whatmatters.person.record.Telecom.Kind;
import org.whatmatters.person.record.application.PhoneNumbers;

/// One number or e-mail address; where it stands in the list is how much the person likes it.
record TelecomRequest(
        @NotNull Kind kind,

        @NotBlank(message = "Enter a phone number or an e-mail address.") @Size(max = 254)
        String value) {

    static final int MOST = 10;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /// Empty where nobody can be reached so.
    Optional<Telecom> toTelecom() {
        var written = value.strip();
        return kind == Kind.EMAIL
                ? Optional.of(written)
                        .filter(address -> EMAIL.matcher(address).matches())
                        .map(Telecom::email)
                : PhoneNumbers.e164(written).map(number -> new Telecom(kind, number));
    }

    String whatIsWrong() {
        return kind == Kind.EMAIL
                ? "This is not an e-mail address. Write it like june@example.org."
                : "This is not a phone number that we can ring. Write it like 07700 900123 or +44 7700 900123.";
    }
}

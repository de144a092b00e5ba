package org.whatmatters.person.record.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.ContactFact.OfBirthDate;
import org.whatmatters.person.record.ContactFact.OfGpRegistration;
import org.whatmatters.person.record.ContactFact.OfHome;
import org.whatmatters.person.record.ContactFact.OfName;
import org.whatmatters.person.record.ContactFact.OfTelecoms;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.platform.web.Invalid;

/// One fact as it should be. Only the fields of that fact are read; a list is proposed whole.
///
/// @param because how whoever proposes it knows
record ProposalRequest(
        @NotNull ContactFact.Kind fact,

        @Size(max = 70) @Pattern(regexp = DetailsRequest.ONE_LINE) @Nullable
        String givenName,

        @Size(max = 70) @Pattern(regexp = DetailsRequest.ONE_LINE) @Nullable
        String familyName,

        @PossibleBirthDate @Nullable String birthDate,

        @Size(max = TelecomRequest.MOST) @Valid @Nullable List<@NotNull TelecomRequest> telecoms,

        @Size(max = AddressRequest.MOST) @Valid @Nullable List<@NotNull AddressRequest> addresses,

        @Nullable Boolean noFixedAbode,
        @Valid @Nullable GpRegistrationRequest gpRegistration,

        @NotBlank(message = "Say how you know.") @Size(max = 300) @Pattern(regexp = DetailsRequest.LINES)
        String because) {

    /// Only of a request whose fields were found valid, each by itself.
    ///
    /// @throws Invalid when the fact is left out, or its fields do not fit together
    ContactFact toFact() {
        var contact = new ContactFacts(telecoms, addresses, noFixedAbode, gpRegistration);
        contact.mustFitTogether();
        return switch (fact) {
            case NAME -> {
                var given = DetailsRequest.given(givenName);
                var family = DetailsRequest.given(familyName);
                mustBeThere(given.isPresent() || family.isPresent(), "/givenName");
                yield new OfName(new Name(given.orElse(null), family.orElse(null)));
            }
            case BIRTH_DATE -> {
                var date = DetailsRequest.given(birthDate);
                mustBeThere(date.isPresent(), "/birthDate");
                yield new OfBirthDate(date.map(PartialDate::ofKept).orElse(null));
            }
            case TELECOMS -> {
                mustBeThere(!contact.telecoms().isEmpty(), "/telecoms");
                yield new OfTelecoms(contact.toTelecoms());
            }
            case HOME -> {
                mustBeThere(!contact.addresses().isEmpty() || contact.noFixedAbode(), "/addresses");
                yield new OfHome(contact.toHome());
            }
            case GP_REGISTRATION -> {
                mustBeThere(gpRegistration != null, "/gpRegistration");
                yield new OfGpRegistration(contact.toGpRegistration());
            }
        };
    }

    private static void mustBeThere(boolean isThere, String pointer) {
        if (!isThere) {
            throw Invalid.field(pointer, "REQUIRED", "Write what it should be.");
        }
    }
}

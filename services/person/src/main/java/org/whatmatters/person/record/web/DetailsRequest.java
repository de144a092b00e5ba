package org.whatmatters.person.record.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Called;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.Format;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;

/// The whole of a person's details. What is left out is unknown from now on.
///
/// @param because why they are changed
record DetailsRequest(
        @Size(max = 70) @Pattern(regexp = ONE_LINE) @Nullable
        String givenName,

        @Size(max = 70) @Pattern(regexp = ONE_LINE) @Nullable
        String familyName,

        @Size(max = 70) @Pattern(regexp = ONE_LINE) @Nullable
        String preferredName,

        @Size(max = 35) @Pattern(regexp = ONE_LINE) @Nullable
        String pronouns,

        @PossibleBirthDate @Nullable String birthDate,
        @CheckedNhsNumber @Nullable String nhsNumber,

        @Size(max = TelecomRequest.MOST) @Valid @Nullable List<@NotNull TelecomRequest> telecoms,

        @Size(max = AddressRequest.MOST) @Valid @Nullable List<@NotNull AddressRequest> addresses,

        @Nullable Boolean noFixedAbode,
        @Valid @Nullable GpRegistrationRequest gpRegistration,

        @Size(max = 35) @Pattern(regexp = ONE_LINE) @Nullable
        String language,

        @Nullable Boolean interpreterNeeded,

        @Size(max = 7) @Nullable List<@NotNull Format> formats,

        @NotBlank(message = "Say why you change this.") @Size(max = 500) @Pattern(regexp = LINES)
        String because) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String LINES = "(\\P{Cntrl}|[\\r\\n])*";

    /// Only of a request whose fields were found valid, each by itself.
    ///
    /// @throws org.whatmatters.platform.web.Invalid when they do not fit together
    Details toDetails() {
        var contact = new ContactFacts(telecoms, addresses, noFixedAbode, gpRegistration);
        contact.mustFitTogether();
        return new Details(
                new Name(given(givenName).orElse(null), given(familyName).orElse(null)),
                new Called(given(preferredName).orElse(null), given(pronouns).orElse(null)),
                given(birthDate).map(PartialDate::ofKept).orElse(null),
                given(nhsNumber).flatMap(NhsNumber::parse).orElse(null),
                contact.toTelecoms(),
                contact.toHome(),
                contact.toGpRegistration(),
                new Communication(
                        given(language).orElse(null),
                        Boolean.TRUE.equals(interpreterNeeded),
                        requireNonNullElse(formats, List.<Format>of()).stream()
                                .distinct()
                                .toList()));
    }

    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}

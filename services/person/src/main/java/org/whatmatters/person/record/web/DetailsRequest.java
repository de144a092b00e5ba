package org.whatmatters.person.record.web;

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
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.application.PhoneNumbers;

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
        @DialablePhone @Nullable String phone,
        @Size(max = 400) @Pattern(regexp = LINES) @Nullable String address,
        @TruePostcode @Nullable String postcode,
        @Nullable Boolean noFixedAbode,
        @Pattern(regexp = "|[A-Z0-9]{3,10}") @Nullable String gpPractice,

        @Size(max = 35) @Pattern(regexp = ONE_LINE) @Nullable
        String language,

        @Nullable Boolean interpreterNeeded,

        @Size(max = 7) @Nullable List<@NotNull Format> formats,

        @NotBlank @Size(max = 500) @Pattern(regexp = LINES) String because) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String LINES = "(\\P{Cntrl}|[\\r\\n])*";

    /// Only of a request that was found valid.
    Details toDetails() {
        return new Details(
                new Name(given(givenName).orElse(null), given(familyName).orElse(null)),
                new Called(given(preferredName).orElse(null), given(pronouns).orElse(null)),
                given(birthDate).map(PartialDate::ofKept).orElse(null),
                given(nhsNumber).flatMap(NhsNumber::parse).orElse(null),
                given(phone).flatMap(PhoneNumbers::e164).orElse(null),
                new Home(
                        given(address).orElse(null),
                        given(postcode).flatMap(Postcode::parse).orElse(null),
                        Boolean.TRUE.equals(noFixedAbode)),
                given(gpPractice).orElse(null),
                new Communication(
                        given(language).orElse(null),
                        Boolean.TRUE.equals(interpreterNeeded),
                        formats == null
                                ? List.of()
                                : formats.stream().distinct().toList()));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}

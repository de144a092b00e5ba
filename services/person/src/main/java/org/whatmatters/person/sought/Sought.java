package org.whatmatters.person.sought;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// Whom a worker means who has no record of them open: by the number, or by name, whole birth date and postcode.
///
/// @param nhsNumber ten digits
public record Sought(
        @Nullable String nhsNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String postcode) {

    /// As somebody types it.
    ///
    /// @throws Invalid naming every field that is wrong or missing
    public static Sought checked(
            @Nullable String nhsNumber,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable String postcode) {
        var number = given(nhsNumber).flatMap(NhsNumber::parse).map(NhsNumber::digits);
        var place = given(postcode).flatMap(Postcode::parse).map(Postcode::value);
        var wrong = new ArrayList<FieldError>();
        if (given(nhsNumber).isPresent() && number.isEmpty()) {
            wrong.add(new FieldError("/nhsNumber", "INVALID_VALUE", "This is not an NHS number."));
        }
        if (given(nhsNumber).isEmpty()) {
            needed(
                    wrong,
                    "/familyName",
                    given(familyName).isPresent() || given(givenName).isPresent());
            needed(wrong, "/birthDate", birthDate != null);
            needed(wrong, "/postcode", place.isPresent());
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Sought(
                number.orElse(null),
                given(givenName).orElse(null),
                given(familyName).orElse(null),
                birthDate == null ? null : birthDate.toString(),
                place.orElse(null));
    }

    private static void needed(List<FieldError> wrong, String pointer, boolean isThere) {
        if (!isThere) {
            wrong.add(new FieldError(
                    pointer, "REQUIRED", "Give the NHS number; or a name, the whole date of birth and the postcode."));
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}

package org.whatmatters.portal.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.services.PersonService.Details;

/// Somebody's details as typed, by whoever types them: the person, or a worker for the person.
public final class DetailsForm {

    private DetailsForm() {}

    /// Reads the form.
    ///
    /// @param birthDate only a worker may change it, as the number
    /// @param odsCode of the GP practice
    public static Details details(
            MultiValueMap<String, String> form,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            @Nullable String odsCode,
            @Nullable String because) {
        return new Details(
                text(form, "givenName"),
                text(form, "familyName"),
                text(form, "preferredName"),
                text(form, "pronouns"),
                birthDate,
                nhsNumber,
                ContactFactsForm.telecoms(form),
                ContactFactsForm.addresses(form),
                form.containsKey("noFixedAbode"),
                ContactFactsForm.gpRegistration(form, odsCode),
                text(form, "language"),
                form.containsKey("interpreterNeeded"),
                Objects.requireNonNullElse(form.get("formats"), List.of()),
                because);
    }

    public static @Nullable String text(MultiValueMap<String, String> form, String field) {
        return Typed.text(form.getFirst(field));
    }
}

package org.whatmatters.referral.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question of a form.
///
/// @param required counts against the agency's field budget; see `services/referral/README.md`
/// @param maxLength in Unicode code points; only text has one
/// @param whyWeAsk shown with the question; every sensitive one has it
/// @param prsbPath where the answer stands in the PRSB social prescribing standard
public record FormField(
        String key,
        String label,
        @Nullable String hint,
        FieldType type,
        @Nullable List<Option> options,
        boolean required,
        @Nullable Condition requiredWhen,
        @Nullable Integer maxLength,
        boolean sensitive,
        @Nullable String whyWeAsk,
        @Nullable String prsbPath) {

    /// One of the answers to choose from.
    public record Option(String value, String label) {}

    /// Holds once another question of the form is answered like this.
    public record Condition(String field, String equals) {

        boolean holds(Answers answers) {
            return answers.text(field).filter(equals::equals).isPresent();
        }
    }

    Optional<Option> option(String value) {
        return choices().stream().filter(option -> option.value().equals(value)).findFirst();
    }

    private List<Option> choices() {
        return options == null ? List.of() : options;
    }
}

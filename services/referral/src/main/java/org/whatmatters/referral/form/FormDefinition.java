package org.whatmatters.referral.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one agency is asked about a person. Data, not code: the files are `resources/forms`. A published version never
/// changes; answers keep the version that they were given to.
///
/// @param agencyType the kind of organisation that may use it
/// @param intro where to turn when a form is the wrong way
/// @param consentText what the referrer confirms by sending it
public record FormDefinition(
        String id, int version, String agencyType, String title, String intro, List<Page> pages, String consentText) {

    /// Questions that belong together.
    ///
    /// @param askedWhen absent where everybody is asked
    public record Page(String id, String title, FormField.@Nullable Condition askedWhen, List<FormField> fields) {

        boolean isAsked(Answers answers) {
            return askedWhen == null || askedWhen.holds(answers);
        }
    }

    public Stream<FormField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream());
    }

    public Optional<FormField> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }
}

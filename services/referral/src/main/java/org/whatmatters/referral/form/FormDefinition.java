package org.whatmatters.referral.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one agency is asked about a person. Data, not code: the files are `resources/forms`. A published version never
/// changes; answers keep the version that they were given to.
///
/// @param agencyTypes the kinds of organisation that may use it
/// @param intro where to turn when a form is the wrong way
/// @param exitRules who has to be told instead, beyond what stands before every form
/// @param consentText what the referrer confirms by sending it
public record FormDefinition(
        String id,
        int version,
        List<String> agencyTypes,
        String title,
        String intro,
        @Nullable List<ExitRule> exitRules,
        List<Page> pages,
        String consentText) {

    /// A danger for which this form is the wrong way.
    ///
    /// @param when what has happened, or may
    /// @param go whom to tell
    public record ExitRule(String when, String go) {}

    /// Questions that belong together.
    ///
    /// @param askedWhen absent where everybody is asked
    public record Page(String id, String title, FormField.@Nullable Condition askedWhen, List<FormField> fields) {

        boolean isAsked(Answers answers) {
            return askedWhen == null || askedWhen.holds(answers);
        }
    }

    public boolean isFor(String kindOfOrganisation) {
        return agencyTypes.contains(kindOfOrganisation);
    }

    public Stream<FormField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream());
    }

    public Optional<FormField> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }
}

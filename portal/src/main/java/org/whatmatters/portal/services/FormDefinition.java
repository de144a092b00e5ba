package org.whatmatters.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agency's referral form as the referral service defines it; the pages are drawn from it and know no agency.
public record FormDefinition(
        String id,
        int version,
        @Nullable String agencyType,
        String title,
        @Nullable String intro,
        List<FormPage> pages,
        @Nullable String consentText) {

    /// One page of the form: one fieldset.
    ///
    /// @param askedWhen absent where everybody is asked
    public record FormPage(
            String id,
            String title,
            @Nullable Condition askedWhen,
            List<FormField> fields) {}

    /// One question. Its key is the name and the id of its control.
    public record FormField(
            String key,
            String label,
            @Nullable String hint,
            String type,
            List<Option> options,
            boolean required,
            @Nullable Condition requiredWhen,
            @Nullable Integer maxLength,
            boolean sensitive,
            @Nullable String whyWeAsk) {}

    /// One choice of a question.
    public record Option(String value, String label) {}

    /// Holds once another question has this answer.
    public record Condition(String field, @Nullable Object equals) {}

    public List<FormField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream()).toList();
    }
}

package org.whatmatters.portal.services;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agency's referral form as the referral service defines it; the pages are drawn from it and know no agency.
///
/// @param exitRules who has to be told instead, beyond what stands before every form
public record FormDefinition(
        String id,
        int version,
        List<String> agencyTypes,
        String title,
        @Nullable String intro,
        List<ExitRule> exitRules,
        List<FormPage> pages,
        @Nullable String consentText)
        implements Serializable {

    /// A danger for which the form is the wrong way, and whom to tell.
    public record ExitRule(String when, String go) implements Serializable {}

    /// One page of the form: one fieldset.
    ///
    /// @param askedWhen absent where everybody is asked
    public record FormPage(
            String id, String title, @Nullable Condition askedWhen, List<FormField> fields) implements Serializable {}

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
            @Nullable String whyWeAsk)
            implements Serializable {

        /// Three boxes for one answer.
        public boolean isDate() {
            return type.equals("date") || type.equals("date-partial");
        }
    }

    /// One choice of a question.
    public record Option(String value, String label) implements Serializable {}

    /// Holds once another question has this answer.
    public record Condition(String field, @Nullable String equals) implements Serializable {}

    public List<FormField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream()).toList();
    }
}

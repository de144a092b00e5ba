package org.whatmatters.referral.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A form's words in another language, for the person who fills it in. What it asks is the form's own; workers read the
/// answers in English.
///
/// @param form whose words
/// @param language as BCP 47 says it, such as `pl`
/// @param checked whether somebody who speaks it has read it; until then the page says so
/// @param pages titles by the page's id
public record FormTranslation(
        String form,
        int version,
        String language,
        boolean checked,
        String title,
        String intro,
        String consentText,
        Map<String, String> pages,
        Map<String, Words> fields) {

    /// What is said of one question.
    ///
    /// @param options labels by value
    public record Words(
            String label,
            @Nullable String hint,
            @Nullable String whyWeAsk,
            @Nullable Map<String, String> options) {}

    public FormDefinition of(FormDefinition form) {
        return new FormDefinition(
                form.id(),
                form.version(),
                form.agencyTypes(),
                title,
                intro,
                form.exitRules(),
                form.pages().stream().map(this::page).toList(),
                consentText);
    }

    private FormDefinition.Page page(FormDefinition.Page page) {
        return new FormDefinition.Page(
                page.id(),
                pages.getOrDefault(page.id(), page.title()),
                page.askedWhen(),
                page.fields().stream().map(this::field).toList());
    }

    private FormField field(FormField field) {
        var words = fields.get(field.key());
        return words == null
                ? field
                : new FormField(
                        field.key(),
                        words.label(),
                        words.hint(),
                        field.type(),
                        options(field, words),
                        field.required(),
                        field.requiredWhen(),
                        field.maxLength(),
                        field.sensitive(),
                        words.whyWeAsk(),
                        field.prsbPath());
    }

    private static @Nullable List<FormField.Option> options(FormField field, Words words) {
        var labels = Optional.ofNullable(words.options()).orElse(Map.of());
        return field.options() == null
                ? null
                : field.options().stream()
                        .map(option -> new FormField.Option(
                                option.value(), labels.getOrDefault(option.value(), option.label())))
                        .toList();
    }
}

package org.whatmatters.portal.refer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.FormDefinition.FormField;
import org.whatmatters.portal.services.FormDefinition.FormPage;

/// Between what is typed into controls and what the form's fields are called: three boxes make one date, ticks make a
/// list. Says what is still missing from a page, as the definition has it; whether an answer is right, referral says.
final class Answers {

    private Answers() {}

    /// What was typed on one page, by control; a control that sends nothing (no tick) is remembered as empty.
    static Map<String, List<String>> typedOn(FormPage page, MultiValueMap<String, String> form) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (var field : page.fields()) {
            for (var control : controls(field)) {
                typed.put(control, new ArrayList<>(Objects.requireNonNullElse(form.get(control), List.of())));
            }
        }
        return typed;
    }

    /// What would have been typed to give these answers.
    static Map<String, List<String>> typedFor(FormDefinition form, Map<String, Object> answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            var answer = answers.get(field.key());
            if (answer == null) {
                continue;
            }
            if (field.isDate()) {
                typed.putAll(boxes(field, answer.toString()));
            } else if (answer instanceof List<?> many) {
                typed.put(
                        field.key(),
                        new ArrayList<>(many.stream().map(String::valueOf).toList()));
            } else {
                typed.put(field.key(), new ArrayList<>(List.of(answer.toString())));
            }
        }
        return typed;
    }

    /// A date stands year first; what was no date yet stands as it was typed, day first.
    private static Map<String, List<String>> boxes(FormField field, String date) {
        var isTyped = date.contains("/");
        var parts = List.of(date.split(isTyped ? "/" : "-", -1));
        var dayFirst = isTyped ? parts : parts.reversed();
        var boxes = new LinkedHashMap<String, List<String>>();
        var names = controls(field).reversed();
        for (var box = 0; box < names.size(); box++) {
            var at = dayFirst.size() - 1 - box;
            boxes.put(names.get(box), new ArrayList<>(List.of(at < 0 ? "" : dayFirst.get(at))));
        }
        return boxes;
    }

    /// The answers as the service wants them; what was left empty is left out.
    static Map<String, Object> of(FormDefinition definition, Draft draft) {
        var answers = new LinkedHashMap<String, Object>();
        for (var field : definition.fields()) {
            var answer = answer(field, draft);
            if (answer != null) {
                answers.put(field.key(), answer);
            }
        }
        return answers;
    }

    static @Nullable Object answer(FormField field, Draft draft) {
        return switch (field.type()) {
            case "choices" -> {
                var chosen = draft.typed().getOrDefault(field.key(), List.of());
                yield chosen.isEmpty() ? null : chosen;
            }
            case "checkbox" -> draft.first(field.key()) == null ? null : Boolean.TRUE;
            case "date-partial", "date" ->
                Typed.partialDate(
                        draft.first(field.key()),
                        draft.first(field.key() + "-month"),
                        draft.first(field.key() + "-year"));
            // Every other type is one control with one text.
            default -> Typed.text(draft.first(field.key()));
        };
    }

    /// The same in words, for "check your answers".
    static @Nullable Object inWords(FormField field, Draft draft) {
        var answer = answer(field, draft);
        if (answer instanceof List<?> many) {
            return many.stream().map(one -> label(field, one)).toList();
        }
        return answer == null ? null : label(field, answer);
    }

    static List<Kept.FieldError> missing(FormPage page, Draft draft) {
        return page.fields().stream()
                .filter(field -> isAskedFor(field, draft) && answer(field, draft) == null)
                .map(field -> new Kept.FieldError(
                        field.key(),
                        field.options().isEmpty()
                                ? "Answer “" + field.label() + "”"
                                : "Choose an answer to “" + field.label() + "”"))
                .toList();
    }

    /// The form without the pages that are not asked after what was answered so far.
    static FormDefinition asked(FormDefinition form, Draft draft) {
        return new FormDefinition(
                form.id(),
                form.version(),
                form.agencyTypes(),
                form.title(),
                form.intro(),
                form.exitRules(),
                form.pages().stream()
                        .filter(page -> page.askedWhen() == null || holds(page.askedWhen(), draft))
                        .toList(),
                form.consentText());
    }

    private static boolean isAskedFor(FormField field, Draft draft) {
        return field.required() || (field.requiredWhen() != null && holds(field.requiredWhen(), draft));
    }

    private static boolean holds(FormDefinition.Condition condition, Draft draft) {
        return draft.typed()
                .getOrDefault(condition.field(), List.of())
                .contains(Objects.requireNonNullElse(condition.equals(), ""));
    }

    private static List<String> controls(FormField field) {
        return field.isDate()
                ? List.of(field.key(), field.key() + "-month", field.key() + "-year")
                : List.of(field.key());
    }

    private static Object label(FormField field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormDefinition.Option::label)
                .findFirst()
                .<Object>map(text -> text)
                .orElse(value);
    }
}

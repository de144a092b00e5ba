package org.whatmatters.referral.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a referrer put into a form, as given. Ask [AnswerCheck] before relying on a value.
public record Answers(Map<String, Answer> byKey) {

    /// An answer with its question, as people read it.
    public record Answered(String key, String label, String value) {}

    public Answers {
        byKey = Map.copyOf(byKey);
    }

    public static Answers of(Map<String, ? extends @Nullable Object> raw) {
        var byKey = new HashMap<String, Answer>();
        raw.forEach((key, value) -> byKey.put(key, Answer.of(value)));
        return new Answers(byKey);
    }

    public Map<String, Object> raw() {
        var raw = new TreeMap<String, Object>();
        byKey.forEach((key, answer) -> raw.put(key, answer.raw()));
        return raw;
    }

    /// Those that the form asks for.
    public Answers among(FormDefinition form) {
        var asked = new HashMap<>(byKey);
        asked.keySet().removeIf(key -> form.field(key).isEmpty());
        return new Answers(asked);
    }

    public Optional<String> text(String key) {
        return byKey.get(key) instanceof Answer.Text text && !text.isSilent()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    public List<String> choices(String key) {
        return byKey.get(key) instanceof Answer.Choices choices ? choices.values() : List.of();
    }

    public boolean ticked(String key) {
        return byKey.get(key) instanceof Answer.Tick tick && tick.value();
    }

    boolean silentOn(String key) {
        var answer = byKey.get(key);
        return answer == null || answer.isSilent();
    }

    /// In the order of the form, with the labels of what was chosen; what was left open is left out.
    public List<Answered> readAgainst(FormDefinition form) {
        return form.fields()
                .flatMap(field -> Stream.ofNullable(byKey.get(field.key()))
                        .filter(answer -> !answer.isSilent())
                        .map(answer -> new Answered(field.key(), field.label(), inWords(field, answer))))
                .toList();
    }

    private static String inWords(FormField field, Answer answer) {
        return switch (answer) {
            case Answer.Text text -> label(field, text.value());
            case Answer.Choices choices ->
                String.join(
                        ", ",
                        choices.values().stream()
                                .map(value -> label(field, value))
                                .toList());
            case Answer.Tick tick -> tick.value() ? "Yes" : "No";
            case Answer.Unreadable _ -> "";
        };
    }

    private static String label(FormField field, String value) {
        return field.option(value).map(FormField.Option::label).orElse(value);
    }
}

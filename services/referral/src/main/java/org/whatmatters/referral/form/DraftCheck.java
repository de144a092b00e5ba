package org.whatmatters.referral.form;

import static org.whatmatters.referral.form.AnswerCheck.unless;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whatmatters.referral.text.Writing;

/// Whether answers may be kept until somebody goes on with them. Half an answer may; what the form does not ask may
/// not, nor what cannot be kept or would have no end.
///
/// @param everyKey all questions of all forms
public record DraftCheck(Set<String> everyKey) {

    /// More than any question takes.
    private static final int LONGEST_TEXT = 5000;

    private static final int MOST_CHOICES = 100;

    public List<FieldFault> faults(FormDefinition form, Answers answers) {
        var unkeepable = form.fields()
                .flatMap(field ->
                        Stream.ofNullable(answers.byKey().get(field.key())).flatMap(answer -> faults(field, answer)));
        return Stream.concat(unkeepable, AnswerCheck.strangers(form, answers, everyKey))
                .toList();
    }

    private static Stream<FieldFault> faults(FormField field, Answer answer) {
        return switch (answer) {
            case Answer.Text text -> faults(field, text.value());
            case Answer.Choices choices ->
                Stream.concat(
                                unless(
                                        choices.values().size() <= MOST_CHOICES,
                                        field,
                                        "TOO_LONG",
                                        "Choose " + MOST_CHOICES + " or fewer."),
                                choices.values().stream().flatMap(value -> faults(field, value)))
                        .limit(1);
            case Answer.Tick _ -> Stream.empty();
            case Answer.Unreadable _ -> Stream.of(AnswerCheck.wrongType(field));
        };
    }

    private static Stream<FieldFault> faults(FormField field, String text) {
        return Writing.isShowable(text)
                ? unless(
                        Writing.length(text) <= LONGEST_TEXT,
                        field,
                        "TOO_LONG",
                        "Use " + LONGEST_TEXT + " characters or fewer.")
                : Stream.of(AnswerCheck.unwritable(field));
    }
}

package org.whatmatters.referral.amendment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;

/// One answer that is or shall be changed, as people read it.
///
/// @param was absent where nothing was said, or the reader may not know
/// @param becomes absent where it is emptied
public record Changed(
        String key,
        String label,
        @Nullable String was,
        @Nullable String becomes) {

    /// In the order of the form.
    public static List<Changed> of(Amendment amendment, FormDefinition form) {
        return form.fields()
                .filter(field -> amendment.becomes().byKey().containsKey(field.key()))
                .map(field -> new Changed(
                        field.key(),
                        field.label(),
                        inWords(amendment.was(), field.key(), form),
                        inWords(amendment.becomes(), field.key(), form)))
                .toList();
    }

    /// For somebody who knows the new answer only.
    public Changed withoutOld() {
        return new Changed(key, label, null, becomes);
    }

    private static @Nullable String inWords(Answers answers, String key, FormDefinition form) {
        return Stream.ofNullable(answers.byKey().get(key))
                .flatMap(answer -> new Answers(Map.of(key, answer)).readAgainst(form).stream())
                .map(Answers.Answered::value)
                .findFirst()
                .orElse(null);
    }
}

package org.whatmatters.portal.refer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.portal.services.FormDefinition;
import org.whatmatters.portal.services.FormDefinition.FormField;
import org.whatmatters.portal.services.FormDefinition.FormPage;

class AnswersTest {

    private static final FormDefinition FORM = new FormDefinition(
            "fire",
            1,
            List.of("FIRE"),
            "A form",
            null,
            List.of(),
            List.of(new FormPage(
                    "person",
                    "Who they are",
                    null,
                    List.of(
                            field("givenName", "text"),
                            field("birthDate", "date-partial"),
                            field("needs", "choices"),
                            field("interpreterNeeded", "checkbox")))),
            null);

    /// As somebody fills the boxes for day, month and year.
    @ParameterizedTest
    @CsvSource({
        "'', '', 1948",
        "'', 03, 1948",
        "09, 03, 1948",
        "31, 13, 1948",
        "31, '', 1948",
        "31, '', ''",
        "31, 12, ''",
        "'', 12, ''",
    })
    void a_date_that_was_kept_comes_back_into_its_boxes(String day, String month, String year) {
        var typed =
                Map.of("birthDate", List.of(day), "birthDate-month", List.of(month), "birthDate-year", List.of(year));

        var again = Answers.typedFor(FORM, Answers.of(FORM, draft(typed)));

        assertThat(again).isEqualTo(typed);
    }

    @Test
    void whatever_was_kept_gives_the_same_answers_again() {
        var answers = Map.<String, Object>of(
                "givenName", "June", "needs", List.of("LONELINESS", "FOOD"), "interpreterNeeded", true);

        assertThat(Answers.of(FORM, draft(Answers.typedFor(FORM, answers)))).isEqualTo(answers);
    }

    @Test
    void what_the_form_does_not_ask_any_more_is_left_behind() {
        assertThat(Answers.typedFor(FORM, Map.of("starSign", "Leo"))).isEmpty();
    }

    private static Draft draft(Map<String, List<String>> typed) {
        return new Draft(UUID.randomUUID(), 1, new LinkedHashMap<>(typed), List.of(), Draft.State.SAVED);
    }

    private static FormField field(String key, String type) {
        return new FormField(key, key, null, type, List.of(), false, null, null, false, null);
    }
}

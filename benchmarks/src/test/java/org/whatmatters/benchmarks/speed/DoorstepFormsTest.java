package org.whatmatters.benchmarks.speed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.FormField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class DoorstepFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final FormDefinition fire = fire();

    @Test
    void the_thin_form_is_taken_and_answers_nothing_that_could_be_left_out() {
        assertTaken(DoorstepForms::thin);
        assertThat(answers(DoorstepForms.thin(1)).keySet())
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "givenName",
                        "safeContactWay",
                        "phone",
                        "reason",
                        "needs",
                        "personKnows",
                        "risks",
                        "visitHazards"));
    }

    @Test
    void the_whole_form_is_taken_and_answers_every_question_but_one_that_excludes_another() {
        assertTaken(DoorstepForms::whole);
        assertThat(fire.fields()
                        .map(FormField::key)
                        .filter(key -> !answers(DoorstepForms.whole(1)).containsKey(key)))
                .containsExactly("noFixedAbode");
    }

    private void assertTaken(IntFunction<String> form) {
        var keys = fire.fields().map(FormField::key).collect(Collectors.toSet());
        assertThat(IntStream.range(0, 200).mapToObj(form))
                .allSatisfy(body -> assertThat(new AnswerCheck(keys, TODAY).faults(fire, Answers.of(answers(body))))
                        .isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(String body) {
        return (Map<String, Object>) requireNonNull(JSON.readValue(body, MAP).get("answers"));
    }

    private static FormDefinition fire() {
        try (var file = DoorstepFormsTest.class.getResourceAsStream("/forms/fire.v1.json")) {
            return JSON.readValue(file, FormDefinition.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

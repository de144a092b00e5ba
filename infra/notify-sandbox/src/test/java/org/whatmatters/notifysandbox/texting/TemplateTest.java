package org.whatmatters.notifysandbox.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.notifysandbox.texting.Template.MissingPersonalisation;

class TemplateTest {

    private static Template template(String body) {
        return new Template(new UUID(0, 1), "a-template", 1, body);
    }

    @Test
    void values_fill_the_gaps_whatever_their_case() {
        var text = template("((greeting)) See you on ((when)).").fill(Map.of("Greeting", "Hello.", "WHEN", "Monday"));

        assertThat(text).isEqualTo("Hello. See you on Monday.");
    }

    @Test
    void all_missing_values_are_named_at_once() {
        assertThatExceptionOfType(MissingPersonalisation.class)
                .isThrownBy(() -> template("((a)) ((b)) ((c))").fill(Map.of("b", "here")))
                .withMessage("Missing personalisation: a, c");
    }

    @Test
    void an_empty_value_is_a_value_and_leaves_no_double_space() {
        assertThat(template("One. ((word)) Two. ((word))").fill(Map.of("word", "")))
                .isEqualTo("One. Two.");
    }

    @Test
    void words_behind_a_condition_show_only_when_it_is_yes() {
        var template = template("Come in.((late?? The side door is open.))");

        assertThat(template.fill(Map.of("late", "yes"))).isEqualTo("Come in. The side door is open.");
        assertThat(template.fill(Map.of("late", "no"))).isEqualTo("Come in.");
    }

    @Test
    void a_value_is_text_and_never_a_gap_or_a_group_reference() {
        assertThat(template("((a))").fill(Map.of("a", "$1 ((b))"))).isEqualTo("$1 ((b))");
    }
}

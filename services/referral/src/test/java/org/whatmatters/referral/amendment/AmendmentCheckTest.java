package org.whatmatters.referral.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.referral.form.AnswerCheck;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormFixtures;

class AmendmentCheckTest {

    private static final AmendmentCheck CHECK =
            new AmendmentCheck(new AnswerCheck(FormFixtures.EVERY_KEY, LocalDate.parse("2026-11-23")));

    private static final Answers JUNE = Answers.of(FormFixtures.june());

    @Test
    void every_wrong_answer_is_named_at_once() {
        var faults = faults(Map.of(
                "risks", List.of("NO_SUCH_RISK"),
                "reason", "",
                "frailty", "FIT",
                "shoeSize", "42",
                "familyName", "Hartley"));

        assertThat(faults)
                .isEqualTo(Map.of(
                        "risks", "NOT_AN_OPTION",
                        "reason", "REQUIRED",
                        "frailty", "FIELD_NOT_ALLOWED_FOR_AGENCY",
                        "shoeSize", "UNKNOWN_FIELD",
                        "familyName", "NOT_AMENDABLE"));
    }

    @Test
    void what_another_agency_is_asked_is_refused_even_when_it_is_empty() {
        assertThat(faults(Map.of("caseReference", "")))
                .isEqualTo(Map.of("caseReference", "FIELD_NOT_ALLOWED_FOR_AGENCY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "givenName",
                "familyName",
                "birthDate",
                "nhsNumber",
                "addressLine",
                "postcode",
                "noFixedAbode",
                "phone",
                "gpPractice",
                "supportAsked",
                "language",
                "interpreterNeeded"
            })
    void by_what_it_was_found_out_who_they_are_nobody_changes_on_the_form(String key) {
        assertThat(FormFixtures.GP.field(key)).isPresent();
        assertThat(CHECK.faults(FormFixtures.GP, JUNE, Answers.of(Map.of(key, "new"))))
                .anySatisfy(fault -> {
                    assertThat(fault.key()).isEqualTo(key);
                    assertThat(fault.code()).isEqualTo("NOT_AMENDABLE");
                });
        assertThat(AmendmentCheck.amendable(FormFixtures.GP).field(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ringToday", "safeAtHome", "safeToText", "safeVoicemail", "email", "codeWord"})
    void what_somebody_said_of_their_own_safety_stays(String key) {
        assertThat(FormFixtures.SELF.field(key)).isPresent();
        assertThat(AmendmentCheck.amendable(FormFixtures.SELF).field(key)).isEmpty();
    }

    @Test
    void an_answer_that_asks_for_more_names_what_is_missing() {
        assertThat(faults(Map.of("safeContactWay", "CALL"))).containsEntry("phone", "REQUIRED");
    }

    @Test
    void what_was_wrong_before_is_not_held_against_a_change_of_something_else() {
        var answers = new HashMap<String, @Nullable Object>(FormFixtures.june());
        answers.put("risks", List.of("LEFT_OUT_SINCE"));

        assertThat(CHECK.faults(FormFixtures.FIRE, Answers.of(answers), Answers.of(Map.of("reason", "Lonely"))))
                .isEmpty();
    }

    @Test
    void a_good_change_is_good() {
        assertThat(faults(Map.of("reason", "Lonely", "visitHazards", List.of("NONE_SEEN"))))
                .isEmpty();
    }

    private static Map<String, String> faults(Map<String, ?> becomes) {
        return CHECK.faults(FormFixtures.FIRE, JUNE, Answers.of(becomes)).stream()
                .collect(Collectors.toMap(fault -> fault.key(), fault -> fault.code()));
    }
}

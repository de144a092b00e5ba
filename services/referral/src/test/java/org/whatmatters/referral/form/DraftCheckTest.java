package org.whatmatters.referral.form;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.form.FormFixtures.FIRE;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

    private final DraftCheck check = new DraftCheck(FormFixtures.EVERY_KEY);

    @Test
    void nothing_yet_and_half_an_answer_are_kept() {
        assertThat(codes(Map.of())).isEmpty();
        assertThat(codes(Map.of(
                        "givenName", "J",
                        "birthDate", "31//1948",
                        "postcode", "XW",
                        "reason", "x".repeat(400),
                        "safeContactWay", "PIGEON",
                        "risks", List.of("NO_KNOWN_RISKS", "FALLS"))))
                .isEmpty();
    }

    @Test
    void what_the_form_does_not_ask_is_not_kept() {
        assertThat(codes(Map.of("nhsNumber", "9990000018", "starSign", "Leo")))
                .containsOnly(entry("nhsNumber", "FIELD_NOT_ALLOWED_FOR_AGENCY"), entry("starSign", "UNKNOWN_FIELD"));
    }

    @Test
    void what_cannot_be_kept_or_has_no_end_is_named() {
        assertThat(codes(Map.of(
                        "givenName", "nothing \u0000",
                        "familyName", 7,
                        "ownWords", "x".repeat(5001),
                        "needs", Collections.nCopies(101, "LONELINESS"),
                        "risks", List.of("half \ud83d"),
                        "reason", "😀".repeat(5000))))
                .containsOnly(
                        entry("givenName", "UNWRITABLE_CHARACTER"),
                        entry("familyName", "WRONG_TYPE"),
                        entry("ownWords", "TOO_LONG"),
                        entry("needs", "TOO_LONG"),
                        entry("risks", "UNWRITABLE_CHARACTER"));
    }

    private Map<String, String> codes(Map<String, ? extends @Nullable Object> answers) {
        return check.faults(FIRE, Answers.of(answers)).stream()
                .collect(Collectors.toMap(FieldFault::key, FieldFault::code));
    }
}

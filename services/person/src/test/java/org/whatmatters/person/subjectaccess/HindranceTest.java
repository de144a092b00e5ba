package org.whatmatters.person.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.BOARD;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.LINK_WORKERS;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.assembled;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.check;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.given;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.harm;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.holding;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.ofHealth;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;

class HindranceTest {

    private static final SafetyCheck CLEAR = check(true, MadeToAsk.NO);

    @ParameterizedTest
    @CsvSource({
        "true, NO,",
        "true, NOT_ASKED, NOT_ASKED_ALONE",
        "true, YES, MADE_TO_ASK",
        "false, NO, NOT_ASKED_ALONE",
        "false, NOT_ASKED, NOT_ASKED_ALONE",
        "false, YES, MADE_TO_ASK"
    })
    void only_a_no_that_was_said_alone_lets_it_go_out(
            boolean alone, MadeToAsk madeToAsk, @Nullable Hindrance hindrance) {
        assertThat(Hindrance.of(assembled(true), check(alone, madeToAsk), true, List.of(), Set.of()))
                .isEqualTo(hindrance == null ? List.of() : List.of(hindrance));
    }

    @Test
    void it_waits_for_a_service_that_is_silent() {
        assertThat(Hindrance.of(assembled(true), CLEAR, false, List.of(), Set.of()))
                .containsExactly(Hindrance.SERVICE_SILENT);
    }

    @Test
    void it_waits_while_anything_is_undecided() {
        var undecided = holding(null, List.of(), Decision.UNDECIDED, List.of(), null);

        assertThat(Hindrance.of(assembled(true), CLEAR, true, List.of(given(null), undecided), Set.of()))
                .containsExactly(Hindrance.UNDECIDED);
    }

    @Test
    void it_waits_for_the_clinician_where_the_setting_says_so() {
        var seen = ofHealth(harm(Harm.Word.NO_HARM));
        var unseen = ofHealth(null);

        assertThat(Hindrance.of(assembled(true), CLEAR, true, List.of(seen, unseen), Set.of()))
                .containsExactly(Hindrance.CLINICIAN_AWAITED);
        assertThat(Hindrance.of(assembled(false), CLEAR, true, List.of(unseen), Set.of()))
                .isEmpty();
    }

    @Test
    void it_waits_for_every_organisation_but_the_board_to_agree() {
        var holdings = List.of(given(BOARD), given(null), given(LINK_WORKERS));

        assertThat(Hindrance.of(assembled(true), CLEAR, true, holdings, Set.of()))
                .containsExactly(Hindrance.ORGANISATION_AWAITED);
        assertThat(Hindrance.of(assembled(true), CLEAR, true, holdings, Set.of(LINK_WORKERS)))
                .isEmpty();
    }
}

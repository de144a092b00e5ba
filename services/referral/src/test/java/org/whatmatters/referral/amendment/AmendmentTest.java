package org.whatmatters.referral.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.SAM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.uuid;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.IllegalTransition;

class AmendmentTest {

    private static final String TAKEN_ON = "TAKEN_ON";
    private static final String DECLINED = "DECLINED";

    private static final Answers DOG = answers(Map.of("visitHazards", List.of("DOG"), "reason", "Alone"));
    private static final Answers NO_DOG = answers(Map.of("visitHazards", List.of("NONE_SEEN")));
    private static final Answers CAT_NOW = answers(Map.of("visitHazards", List.of("OTHER"), "reason", "Alone"));

    /// The whole table: both decisions in every state, with the state that follows or the word of the refusal.
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("bothDecisionsInEveryState")
    void a_change_is_decided_once_and_taken_on_only_while_it_is_up_to_date(
            Amendment amendment, String decision, String next) {
        if (next.equals(TAKEN_ON) || next.equals(DECLINED)) {
            assertThat(decided(amendment, decision).state().word()).isEqualTo(next);
        } else {
            assertThatExceptionOfType(IllegalTransition.class)
                    .isThrownBy(() -> decided(amendment, decision))
                    .satisfies(refusal -> assertThat(refusal.state()).isEqualTo(next));
        }
    }

    static Stream<Arguments> bothDecisionsInEveryState() {
        var stale = asked();
        var taken = asked().takeOn(DOG, SAM, MONDAY_10AM);
        var declined = asked().decline("The dog is there", SAM, MONDAY_10AM);
        var putRight = Amendment.putRight(uuid(0xe2), DOG, NO_DOG, "We were there", SAM, MONDAY_10AM);
        return Stream.of(
                arguments(asked(), "take on", TAKEN_ON),
                arguments(asked(), "decline", DECLINED),
                arguments(stale, "take on late", "out of date"),
                arguments(stale, "decline late", DECLINED),
                arguments(taken, "take on", "taken on"),
                arguments(taken, "decline", "taken on"),
                arguments(declined, "take on", "declined"),
                arguments(declined, "decline", "declined"),
                arguments(putRight, "take on", "taken on"),
                arguments(putRight, "decline", "taken on"));
    }

    private static Amendment decided(Amendment amendment, String decision) {
        return switch (decision) {
            case "take on" -> amendment.takeOn(DOG, SAM, MONDAY_10AM);
            case "take on late" -> amendment.takeOn(CAT_NOW, SAM, MONDAY_10AM);
            default -> amendment.decline("The dog is there", SAM, MONDAY_10AM);
        };
    }

    @Test
    void what_it_was_is_kept_and_of_the_other_answers_nothing() {
        assertThat(asked().was()).isEqualTo(answers(Map.of("visitHazards", List.of("DOG"))));
    }

    @Test
    void what_was_left_open_and_what_is_said_to_be_empty_are_the_same() {
        var asked = Amendment.asked(uuid(0xe1), DOG, answers(Map.of("ownWords", "Somebody to talk to")), "Said now");

        assertThat(asked.isOutOfDate(answers(Map.of("ownWords", "")))).isFalse();
        assertThat(asked.isOutOfDate(answers(Map.of("ownWords", "Nobody")))).isTrue();
        assertThat(Amendment.asked(uuid(0xe1), DOG, answers(Map.of("ownWords", "")), "Said now")
                        .changesNothing())
                .isTrue();
    }

    @Provide
    Arbitrary<Answers> forms() {
        var values = Arbitraries.of("", "yes", "no", "a word");
        return Arbitraries.maps(Arbitraries.of("reason", "ownWords", "risks", "caseReference"), values)
                .ofMinSize(1)
                .map(AmendmentTest::answers);
    }

    @Property
    void putting_back_what_was_undoes_what_was_taken_on(
            @ForAll("forms") Answers now, @ForAll("forms") Answers changed) {
        var asked = Amendment.asked(uuid(0xe1), now, changed, "Put right");
        var after = asked.in(now);

        assertThat(said(Amendment.over(after, asked.was()))).isEqualTo(said(now));
    }

    @Property
    void of_two_requests_about_one_answer_the_second_is_out_of_date_once_the_first_changed_it(
            @ForAll("forms") Answers now, @ForAll("forms") Answers first, @ForAll("forms") Answers second) {
        var one = Amendment.asked(uuid(0xe1), now, first, "Put right");
        var other = Amendment.asked(uuid(0xe2), now, second, "Put right too");
        var after = one.takeOn(now, SAM, MONDAY_10AM).in(now);

        var touched = second.byKey().keySet().stream()
                .anyMatch(key -> !said(new Answers(pick(after, key))).equals(said(new Answers(pick(now, key)))));
        assertThat(other.isOutOfDate(after)).isEqualTo(touched);
    }

    @Property
    void nothing_but_what_was_asked_for_changes(@ForAll("forms") Answers now, @ForAll("forms") Answers changed) {
        var after = Amendment.asked(uuid(0xe1), now, changed, "Put right").in(now);

        now.byKey().forEach((key, answer) -> {
            if (!changed.byKey().containsKey(key)) {
                assertThat(after.byKey()).containsEntry(key, answer);
            }
        });
    }

    /// What is said, without what is empty.
    private static Answers said(Answers answers) {
        return Amendment.over(new Answers(Map.of()), answers);
    }

    private static Map<String, org.whatmatters.referral.form.Answer> pick(Answers answers, String key) {
        var answer = answers.byKey().get(key);
        return answer == null ? Map.of() : Map.of(key, answer);
    }

    private static Amendment asked() {
        return Amendment.asked(uuid(0xe1), DOG, NO_DOG, "The dog has died");
    }

    private static Answers answers(Map<String, ?> raw) {
        return Answers.of(raw);
    }
}

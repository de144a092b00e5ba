package org.whatmatters.referral.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.uuid;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.referral.lifecycle.IllegalTransition;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

class OfferTest {

    private static final Answerer GARDEN_LEADER = new Answerer.Member(new WorkerId(uuid(0x10f)));
    private static final Answerer PHONE = new Answerer.Holder(new LinkId(uuid(0xe1)));

    private static final Map<String, UnaryOperator<Offer>> ACTIONS = Map.of(
            "accepted", offer -> offer.accept(GARDEN_LEADER, MONDAY_10AM).offer(),
            "rejected",
                    offer -> offer.reject(GARDEN_LEADER, RejectionReason.NO_CAPACITY, MONDAY_10AM)
                            .offer(),
            "expired", offer -> offer.expire(MONDAY_10AM).offer(),
            "withdrawn", offer -> offer.withdraw(MONDAY_10AM),
            "died", offer -> offer.closeAtDeath(MONDAY_10AM));

    @ParameterizedTest(name = "an open offer is {0}")
    @MethodSource("everyAnswer")
    void an_open_offer_may_become_any_of_the_five(String answer) {
        assertThat(act(answer, open()).state().word()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "what is {0} cannot be {1}")
    @MethodSource("everyAnswerAfterEveryAnswer")
    void an_answer_is_the_last_word(String first, String second) {
        var answered = act(first, open());

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> act(second, answered))
                .satisfies(refusal -> assertThat(refusal.state()).isEqualTo(first));
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void a_link_answers_as_an_account_does_and_is_named(String first) {
        var answered = act(first, open());

        assertThat(open().accept(PHONE, MONDAY_10AM).offer().state())
                .isEqualTo(new OfferState.Accepted(PHONE, MONDAY_10AM));
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> answered.accept(PHONE, MONDAY_10AM));
    }

    static Stream<String> everyAnswer() {
        return ACTIONS.keySet().stream().sorted();
    }

    static Stream<Arguments> everyAnswerAfterEveryAnswer() {
        return everyAnswer().flatMap(first -> everyAnswer().map(second -> arguments(first, second)));
    }

    private static Offer act(String answer, Offer offer) {
        return java.util.Objects.requireNonNull(ACTIONS.get(answer)).apply(offer);
    }

    private static Offer open() {
        return new Offer(
                new OfferId(uuid(0xc1)),
                new ReferralId(uuid(0xa1)),
                new PersonId(uuid(0xb1)),
                new ServiceId(uuid(0xd1)),
                new OrganisationId(uuid(0x0b)),
                "Being more active",
                MONDAY_10AM,
                new OfferState.Open(MONDAY_10AM),
                1);
    }
}

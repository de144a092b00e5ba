package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.KIT;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.LINK_WORKERS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.SAM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.TESS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.accepted;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.active;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.appointment;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.assigned;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.attempt;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.closedAtDeath;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.ended;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.submitted;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.withoutHost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.Referral.Transition;
import org.whatmatters.referral.lifecycle.ReferralState.Active;

class ReferralTest {

    private static final String NO = "-";

    /// The whole life cycle as one table: every action tried in every state, with the state that follows.
    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @MethodSource("everyActionInEveryState")
    void only_the_allowed_transitions_happen(Referral referral, Function<Referral, Transition> action, String next) {
        if (next.equals(NO)) {
            assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> action.apply(referral));
        } else {
            assertThat(action.apply(referral).referral().state().stage().word()).isEqualTo(next);
        }
    }

    static Stream<Arguments> everyActionInEveryState() {
        return Stream.of(
                        row("without a host", withoutHost(), "submitted - - - - - - ended - ended ended -"),
                        row("submitted", submitted(), "- accepted - - - - - ended - ended ended -"),
                        row("accepted", accepted(), "- - assigned - - - - ended - ended ended -"),
                        row("assigned", assigned(), "- - assigned active assigned assigned - - ended ended ended -"),
                        row("active", active(), "- - active active active active active - ended ended ended -"),
                        row("ended", ended(), "- - - - - - - - - - - -"),
                        row("closed at death", closedAtDeath(), "- - - - - - - - - - - active"))
                .flatMap(row -> row);
    }

    private static Stream<Arguments> row(String state, Referral referral, String nexts) {
        var next = nexts.split(" ");
        var actions = new LinkedHashMap<String, Function<Referral, Transition>>();
        actions.put("route", r -> r.route(LINK_WORKERS, MONDAY_10AM));
        actions.put("accept", r -> r.accept(TESS, MONDAY_10AM));
        actions.put("assign", r -> r.assign(SAM, TESS, MONDAY_10AM));
        actions.put("speak", r -> r.contact(attempt(Outcome.SPOKE)));
        actions.put("ring in vain", r -> r.contact(attempt(Outcome.NO_ANSWER)));
        actions.put("book", r -> r.book(appointment(), MONDAY_10AM));
        actions.put("put out an offer", r -> r.putOutOffer(MONDAY_10AM));
        actions.put("return", r -> r.end(Ending.RETURNED, EndingReason.OTHER, null, TESS, MONDAY_10AM));
        actions.put("close", r -> r.end(Ending.CLOSED, EndingReason.OTHER, null, TESS, MONDAY_10AM));
        actions.put("withdraw", r -> r.end(Ending.WITHDRAWN, EndingReason.OTHER, null, TESS, MONDAY_10AM));
        actions.put("close at death", r -> r.closeAtDeath(MONDAY_10AM));
        actions.put("reopen", r -> r.reopen(MONDAY_10AM));
        var column = new int[] {0};
        return actions.entrySet().stream()
                .map(action -> arguments(
                        Named.of(state, referral), Named.of(action.getKey(), action.getValue()), next[column[0]++]));
    }

    @ParameterizedTest
    @MethodSource("everyOpenReferral")
    void a_person_may_change_their_mind_or_die_at_any_time(Referral open) {
        for (var ending : new Ending[] {Ending.WITHDRAWN, Ending.DECLINED_BY_PERSON, Ending.DIED}) {
            var state = open.end(ending, EndingReason.OTHER, null, SAM, MONDAY_10AM)
                    .referral()
                    .state();
            assertThat(state).isEqualTo(new ReferralState.Ended(ending, EndingReason.OTHER, null, SAM, MONDAY_10AM));
        }
    }

    static Stream<Referral> everyOpenReferral() {
        return Stream.of(withoutHost(), submitted(), accepted(), assigned(), active());
    }

    @ParameterizedTest
    @MethodSource("everyOpenReferral")
    void a_death_that_is_taken_back_leaves_it_where_it_was(Referral open) {
        var reopened = open.closeAtDeath(MONDAY_10AM.plusSeconds(60))
                .referral()
                .reopen(MONDAY_10AM.plusSeconds(120))
                .referral();

        assertThat(reopened).isEqualTo(open);
    }

    @Test
    void the_first_talk_is_told_and_a_later_one_is_not() {
        assertThat(assigned().contact(attempt(Outcome.SPOKE)).event()).isInstanceOf(ReferralEvent.ContactMade.class);
        assertThat(active().contact(attempt(Outcome.SPOKE)).event()).isInstanceOf(ReferralEvent.ContactNoted.class);
    }

    @Test
    void a_case_that_changes_hands_stays_active_since_the_first_talk() {
        var handed = active().assign(KIT, TESS, MONDAY_10AM.plusSeconds(60)).referral();

        assertThat(handed.state()).isEqualTo(new Active(KIT, MONDAY_10AM));
    }

    @Test
    void a_refusal_names_the_state() {
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> active().accept(TESS, MONDAY_10AM))
                .satisfies(refusal -> assertThat(refusal.state()).isEqualTo("active"));
    }

    @Test
    void a_reason_fits_its_ending_only() {
        var whatFits = Map.of(
                Ending.RETURNED, EndingReason.NO_CAPACITY,
                Ending.CLOSED, EndingReason.SUPPORT_GIVEN,
                Ending.DECLINED_BY_PERSON, EndingReason.NOT_NOW,
                Ending.DIED, EndingReason.DIED);

        whatFits.forEach((ending, reason) -> {
            for (var other : whatFits.keySet()) {
                assertThat(reason.fits(other)).as(reason + " for " + other).isEqualTo(other == ending);
            }
        });
    }

    @Test
    void an_appointment_is_still_to_come_and_within_six_months() {
        assertThat(Appointment.faultOf(MONDAY_10AM, MONDAY_10AM)).isEqualTo(Appointment.Fault.IN_THE_PAST);
        assertThat(Appointment.faultOf(MONDAY_10AM.plusSeconds(1), MONDAY_10AM)).isNull();
        // Ten o'clock in London, in summer time by then.
        assertThat(Appointment.faultOf(java.time.Instant.parse("2027-05-23T09:00:00Z"), MONDAY_10AM))
                .isNull();
        assertThat(Appointment.faultOf(java.time.Instant.parse("2027-05-23T09:00:01Z"), MONDAY_10AM))
                .isEqualTo(Appointment.Fault.TOO_FAR_AHEAD);
    }
}

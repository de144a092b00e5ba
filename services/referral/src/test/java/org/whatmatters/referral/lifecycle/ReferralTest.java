package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.IN_THREE_WEEKS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.KIT;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.NEXT_DOOR;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.SAM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.TESS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.accepted;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.active;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.assigned;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.attempt;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.closedAtDeath;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.ended;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.informationAsked;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.paused;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.pausedBeforeAnyTalk;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.submitted;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.waiting;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.withoutHost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                        row("without a host", withoutHost(), """
                                route=submitted amend=submitted return=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=submitted sayThatNobodyCame=submitted"""),
                        row("submitted", submitted(), """
                                redirect=submitted ask=information_asked accept=accepted amend=submitted
                                return=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=submitted sayThatNobodyCame=submitted"""),
                        row("information asked", informationAsked(), """
                                redirect=submitted answer=submitted leaveUnanswered=ended accept=accepted
                                amend=information_asked
                                return=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=information_asked sayThatNobodyCame=information_asked"""),
                        row("accepted", accepted(), """
                                wait=waiting assign=assigned amend=accepted
                                return=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=accepted sayThatNobodyCame=accepted"""),
                        row("waiting", waiting(), """
                                wait=waiting assign=assigned speak=waiting ringInVain=waiting amend=waiting
                                return=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=waiting sayThatNobodyCame=waiting"""),
                        row("assigned", assigned(), """
                                assign=assigned share=assigned speak=active ringInVain=assigned book=assigned move=assigned
                                cancel=assigned attend=assigned pause=paused amend=assigned
                                close=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=assigned sayThatNobodyCame=assigned"""),
                        row("active", active(), """
                                assign=active share=active speak=active ringInVain=active book=active move=active cancel=active
                                attend=active offer=active amend=active
                                pause=paused close=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=active sayThatNobodyCame=assigned"""),
                        row("paused", paused(), """
                                assign=paused share=paused speak=paused ringInVain=paused cancel=paused attend=paused
                                pause=paused resume=active amend=paused
                                close=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=paused sayThatNobodyCame=paused"""),
                        row("paused before any talk", pausedBeforeAnyTalk(), """
                                assign=paused share=paused speak=paused ringInVain=paused cancel=paused attend=paused
                                pause=paused resume=assigned amend=paused
                                close=ended withdraw=ended decline=ended die=ended closeAtDeath=ended
                                putRight=paused sayThatNobodyCame=paused"""),
                        row("ended", ended(), "reopen=assigned putRight=ended sayThatNobodyCame=ended"),
                        row(
                                "closed at death",
                                closedAtDeath(),
                                "takeBackDeath=active putRight=ended sayThatNobodyCame=ended"))
                .flatMap(row -> row);
    }

    private static Stream<Arguments> row(String state, Referral referral, String nexts) {
        var next = Stream.of(nexts.strip().split("\\s+"))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        assertThat(Actions.ALL.keySet()).containsAll(next.keySet());
        return Actions.ALL.entrySet().stream()
                .map(action -> arguments(
                        Named.of(state, referral),
                        Named.of(action.getKey(), action.getValue()),
                        next.getOrDefault(action.getKey(), NO)));
    }

    @ParameterizedTest
    @MethodSource("everyOpenReferral")
    void a_person_may_change_their_mind_or_die_at_any_time(Referral open) {
        for (var ending : new Ending[] {Ending.WITHDRAWN, Ending.DECLINED_BY_PERSON, Ending.DIED}) {
            var closure = Closure.of(ending, Actions.reasonFor(ending), null);
            var state = open.end(closure, SAM, MONDAY_10AM).referral().state();
            assertThat(state)
                    .isEqualTo(new ReferralState.Ended(
                            closure, open.state().stage(), open.state().inHandsOf(), SAM, MONDAY_10AM));
        }
    }

    static Stream<Referral> everyOpenReferral() {
        return Stream.of(
                withoutHost(),
                submitted(),
                informationAsked(),
                accepted(),
                waiting(),
                assigned(),
                active(),
                paused(),
                pausedBeforeAnyTalk());
    }

    @ParameterizedTest
    @MethodSource("everyOpenReferral")
    void what_is_reopened_goes_back_to_who_had_it_if_they_are_still_there(Referral open) {
        var ended = open.end(Closure.of(Ending.WITHDRAWN, EndingReason.OTHER, null), TESS, MONDAY_10AM)
                .referral();

        var worker = open.state().inHandsOf();
        var reopened = ended.reopen(ReopeningReason.PERSON_ASKED, KIT, true, MONDAY_10AM);
        var afterLeaving = ended.reopen(ReopeningReason.PERSON_ASKED, KIT, false, MONDAY_10AM);

        if (open.isUndecided()) {
            assertThat(reopened.referral().state()).isEqualTo(new ReferralState.Submitted(MONDAY_10AM));
        } else if (worker == null) {
            assertThat(reopened.referral().state()).isEqualTo(new ReferralState.Accepted(KIT, MONDAY_10AM));
        } else {
            assertThat(reopened.referral().state()).isEqualTo(new ReferralState.Assigned(worker, KIT, MONDAY_10AM));
            assertThat(afterLeaving.referral().state()).isEqualTo(new ReferralState.Accepted(KIT, MONDAY_10AM));
        }
    }

    @ParameterizedTest
    @MethodSource("everyOpenReferral")
    void a_death_that_is_taken_back_leaves_it_where_it_was(Referral open) {
        var reopened = open.closeAtDeath(MONDAY_10AM.plusSeconds(60))
                .referral()
                .takeBackDeath(MONDAY_10AM.plusSeconds(120))
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
    void a_first_talk_during_a_pause_is_told_and_it_stays_paused() {
        var spoke = pausedBeforeAnyTalk().contact(attempt(Outcome.SPOKE));

        assertThat(spoke.event()).isInstanceOf(ReferralEvent.ContactMade.class);
        assertThat(spoke.referral().resume(SAM, MONDAY_10AM).referral().state().stage())
                .isEqualTo(Stage.ACTIVE);
    }

    @Test
    void whoever_turns_out_never_to_have_been_spoken_with_during_a_pause_is_still_to_be_spoken_with_after_it() {
        var resumed = Actions.walk(paused(), List.of("sayThatNobodyCame", "resume"));

        assertThat(resumed.state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(resumed.waitsForFirstTalk()).isTrue();
    }

    @Test
    void a_day_on_the_waiting_list_that_was_missed_is_not_forgotten() {
        var inTime = waiting()
                .waitList(IN_THREE_WEEKS.plusDays(7), TESS, MONDAY_10AM)
                .referral();
        var tooLate = Instant.parse("2026-12-15T09:00:00Z");
        var late = waiting().waitList(IN_THREE_WEEKS.plusDays(7), TESS, tooLate).referral();

        assertThat(inTime.state())
                .isEqualTo(new ReferralState.Waiting(TESS, IN_THREE_WEEKS.plusDays(7), false, MONDAY_10AM));
        assertThat(late.state())
                .isEqualTo(new ReferralState.Waiting(TESS, IN_THREE_WEEKS.plusDays(7), true, MONDAY_10AM));
    }

    @Test
    void what_the_clock_sends_back_nobody_decided() {
        assertThat(informationAsked().leaveUnanswered(MONDAY_10AM).referral().state())
                .isEqualTo(new ReferralState.Ended(
                        Closure.of(Ending.RETURNED, EndingReason.NOT_ANSWERED, null),
                        Stage.INFORMATION_ASKED,
                        null,
                        null,
                        MONDAY_10AM));
    }

    @Test
    void another_host_decides_anew() {
        var later = MONDAY_10AM.plusSeconds(3_600);
        var redirected = informationAsked().redirect(NEXT_DOOR, later).referral();

        assertThat(redirected.host()).isEqualTo(NEXT_DOOR);
        assertThat(redirected.state()).isEqualTo(new ReferralState.Submitted(later));
    }

    @Test
    void a_word_of_the_person_that_differs_is_a_dispute_and_silence_is_none() {
        for (var outcome : Closure.Outcome.values()) {
            for (var says : Closure.PersonSays.values()) {
                var closure =
                        new Closure(Ending.CLOSED, EndingReason.SUPPORT_GIVEN, null, null, null, outcome, says, null);
                assertThat(closure.isDisputed())
                        .as(outcome + " and " + says)
                        .isEqualTo(says != Closure.PersonSays.NOT_ASKED
                                && !says.name().equals(outcome.name()));
            }
        }
        assertThat(Closure.of(Ending.WITHDRAWN, EndingReason.OTHER, null).isDisputed())
                .isFalse();
    }

    @Test
    void no_ending_has_a_reason_that_does_not_go_with_it() {
        for (var ending : Ending.values()) {
            for (var reason : EndingReason.values()) {
                if (!reason.fits(ending)) {
                    assertThatExceptionOfType(IllegalArgumentException.class)
                            .isThrownBy(() -> Closure.of(ending, reason, null));
                }
            }
        }
    }

    @Test
    void a_host_begins_with_what_was_asked_for_or_with_another_kind_of_support() {
        var asked = new Referral(
                submitted().id(),
                submitted().person(),
                "GP_PRACTICE",
                submitted().referrer(),
                submitted().host(),
                Support.COACHING,
                MONDAY_10AM,
                submitted().state(),
                1);

        var asAsked = asked.accept(TESS, MONDAY_10AM).referral();
        var otherwise = asked.accept(Support.LINK_WORK, TESS, MONDAY_10AM).referral();

        assertThat(asAsked.support()).isEqualTo(Support.COACHING);
        assertThat(otherwise.support()).isEqualTo(Support.LINK_WORK);
        assertThat(otherwise.state()).isEqualTo(asAsked.state());
        assertThat(otherwise.assign(SAM, TESS, MONDAY_10AM).referral().support())
                .isEqualTo(Support.LINK_WORK);
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
        assertThat(Appointment.faultOf(Instant.parse("2027-05-23T09:00:00Z"), MONDAY_10AM))
                .isNull();
        assertThat(Appointment.faultOf(Instant.parse("2027-05-23T09:00:01Z"), MONDAY_10AM))
                .isEqualTo(Appointment.Fault.TOO_FAR_AHEAD);
    }
}

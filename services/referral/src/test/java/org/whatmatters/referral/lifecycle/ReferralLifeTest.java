package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.SAM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.withoutHost;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.whatmatters.referral.lifecycle.ReferralState.ClosedAtDeath;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;

/// What holds wherever a life may lead.
class ReferralLifeTest {

    private static final Set<String> WAYS_BACK = Set.of("reopen", "takeBackDeath");

    /// What was put down wrongly is put right at any time, and moves nothing that has ended.
    private static final Set<String> PUT_RIGHT = Set.of("putRight", "sayThatNobodyCame");

    @Provide
    Arbitrary<Referral> lives() {
        return Arbitraries.of(new TreeSet<>(Actions.ALL.keySet()))
                .list()
                .ofMaxSize(40)
                .map(names -> Actions.walk(withoutHost(), names));
    }

    @Property
    void nothing_leads_out_of_an_end_but_reopening(@ForAll("lives") Referral life) {
        if (life.state().stage() == Stage.ENDED) {
            Actions.ALL.forEach((name, action) -> {
                if (PUT_RIGHT.contains(name)) {
                    assertThat(action.apply(life).referral()).as(name).isEqualTo(life);
                } else if (!WAYS_BACK.contains(name)) {
                    assertThatExceptionOfType(IllegalTransition.class).as(name).isThrownBy(() -> action.apply(life));
                }
            });
        }
    }

    @Property
    void one_way_leads_back_from_each_end(@ForAll("lives") Referral life) {
        switch (life.state()) {
            case Ended _ ->
                assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> life.takeBackDeath(MONDAY_10AM));
            case ClosedAtDeath closed ->
                assertThat(life.takeBackDeath(MONDAY_10AM).referral().state()).isEqualTo(closed.before());
            default -> // All that is open.
                assertThatExceptionOfType(IllegalTransition.class)
                        .isThrownBy(() -> life.reopen(ReopeningReason.PERSON_ASKED, SAM, true, MONDAY_10AM));
        }
    }

    @Property
    void from_all_that_is_open_people_may_withdraw_decline_and_die(@ForAll("lives") Referral life) {
        if (life.state().stage() != Stage.ENDED) {
            for (var ending : Set.of(Ending.WITHDRAWN, Ending.DECLINED_BY_PERSON, Ending.DIED)) {
                var closure = Closure.of(ending, Actions.reasonFor(ending), null);
                assertThat(life.end(closure, SAM, MONDAY_10AM).referral().state())
                        .isInstanceOf(Ended.class);
            }
        }
    }

    @Property
    void every_end_has_a_reason_that_goes_with_it(@ForAll("lives") Referral life) {
        if (life.state() instanceof Ended ended) {
            assertThat(ended.reason().fits(ended.ending())).isTrue();
        }
    }

    @Property
    void whatever_somebody_works_on_has_a_host(@ForAll("lives") Referral life) {
        if (life.state().inHandsOf() != null) {
            assertThat(life.host()).isNotNull();
        }
    }

    @Property
    void what_has_a_worker_is_closed_and_what_has_none_is_returned(@ForAll("lives") Referral life) {
        if (life.state().stage() != Stage.ENDED) {
            var ending = life.state().inHandsOf() == null ? Ending.RETURNED : Ending.CLOSED;
            var other = life.state().inHandsOf() == null ? Ending.CLOSED : Ending.RETURNED;

            assertThat(life.end(Closure.of(ending, EndingReason.OTHER, null), SAM, MONDAY_10AM)
                            .referral()
                            .state()
                            .stage())
                    .isEqualTo(Stage.ENDED);
            assertThatExceptionOfType(IllegalTransition.class)
                    .isThrownBy(() -> life.end(Closure.of(other, EndingReason.OTHER, null), SAM, MONDAY_10AM));
        }
    }
}

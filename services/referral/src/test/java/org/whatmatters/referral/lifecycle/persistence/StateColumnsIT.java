package org.whatmatters.referral.lifecycle.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.SAM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.TESS;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.active;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.submitted;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.withoutHost;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.lifecycle.Actions;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.Referrals;

/// Whatever state a life leads to, the table takes it and gives it back.
@IntegrationTest
class StateColumnsIT {

    private static final int LIVES = 150;
    private static final int STEPS = 12;

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final ServiceTransaction transaction;

    StateColumnsIT(@Beside JdbcClient jdbc, Referrals referrals, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Test
    void whatever_a_life_leads_to_comes_back_as_it_was_kept() {
        var random = new Random(5);
        var names = List.copyOf(new TreeSet<>(Actions.ALL.keySet()));

        var stages = IntStream.range(0, LIVES)
                .mapToObj(_ ->
                        random.ints(STEPS, 0, names.size()).mapToObj(names::get).toList())
                .map(steps -> Actions.walk(random.nextInt(8) == 0 ? withoutHost() : submitted(), steps))
                .map(this::keptAndRead)
                .map(kept -> kept.state().stage())
                .distinct()
                .count();

        assertThat(stages).as("the walks reach most of the life").isGreaterThanOrEqualTo(6);
    }

    @Test
    void all_that_is_said_at_an_end_comes_back() {
        Stream.of(
                        new Closure(
                                Ending.CLOSED,
                                EndingReason.SUPPORT_GIVEN,
                                "She sings again",
                                null,
                                null,
                                Closure.Outcome.HELPED,
                                Closure.PersonSays.PARTLY,
                                null),
                        new Closure(Ending.CLOSED, EndingReason.COULD_NOT_CONTACT, null, null, TESS, null, null, null),
                        new Closure(
                                Ending.DECLINED_BY_PERSON,
                                EndingReason.NOT_NOW,
                                null,
                                null,
                                null,
                                null,
                                null,
                                LocalDate.parse("2027-03-01")))
                .forEach(closure ->
                        keptAndRead(active().end(closure, SAM, MONDAY_10AM).referral()));
        keptAndRead(submitted()
                .end(
                        new Closure(
                                Ending.RETURNED,
                                EndingReason.NOT_ELIGIBLE,
                                null,
                                "Try the family hub",
                                null,
                                null,
                                null,
                                null),
                        TESS,
                        MONDAY_10AM)
                .referral());
    }

    private Referral keptAndRead(Referral life) {
        var id = new ReferralId(UUID.randomUUID());
        insert(id, life);
        var asKept = new Referral(
                id,
                life.person(),
                life.agencyType(),
                life.referrer(),
                life.host(),
                life.submittedAt(),
                life.state(),
                1);

        var read = transaction.execute(_ -> {
            referrals.save(asKept);
            return referrals.holdOfOffer(id);
        });

        assertThat(read).isEqualTo(asKept.atVersion(2));
        return asKept;
    }

    private void insert(ReferralId id, Referral life) {
        jdbc.sql("""
                        insert into referral
                            (id, reference, person_id, agency_type, form_id, form_version, referrer_id, referrer_worker,
                             submitted_at, state, state_at, version, intake_announced_at, awaits_identity)
                        values (:id, :id::text, :person, :agencyType, 'fire', 1, :referrer, :id,
                                :at, 'SUBMITTED', :at, 1, :at, false)
                        """)
                .param("id", id.value())
                .param("person", life.person().value())
                .param("agencyType", life.agencyType())
                .param("referrer", requireNonNull(life.referrer()).value())
                .param("at", life.submittedAt().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}

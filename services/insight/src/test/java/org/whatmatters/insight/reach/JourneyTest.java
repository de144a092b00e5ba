package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JourneyTest {

    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonKey JUNE = new PersonKey("june");
    private static final ReferralKey HERS = new ReferralKey("hers");

    /// All that may be told of three referrals: submitted, perhaps spoken with, perhaps ended and reopened.
    @Provide
    Arbitrary<List<Journey>> facts() {
        var referral = Arbitraries.of("one", "two", "three").map(ReferralKey::new);
        var hours = Arbitraries.integers().between(1, 200);
        var kind = Arbitraries.integers().between(0, 3);
        return Combinators.combine(referral, hours, kind)
                .as(JourneyTest::fact)
                .list()
                .ofMaxSize(12);
    }

    private static Journey fact(ReferralKey referral, int hours, int kind) {
        var person = new PersonKey("person of " + referral.value());
        var at = MONDAY_9AM.plusSeconds(hours * 3600L);
        return switch (kind) {
            case 0 -> Journey.submitted(referral, person, "FIRE", MONDAY_9AM);
            case 1 -> Journey.contactMade(referral, person, "FIRE", MONDAY_9AM, at);
            case 2 -> Journey.ended(referral, person, at);
            default -> Journey.reopened(referral, person, at);
        };
    }

    @Property
    void facts_in_any_order_and_told_twice_say_the_same(@ForAll("facts") List<Journey> facts, @ForAll Random random) {
        var again = new ArrayList<>(facts);
        again.addAll(facts);
        Collections.shuffle(again, random);

        assertThat(known(again)).isEqualTo(known(facts));
    }

    private static Map<ReferralKey, Journey> known(List<Journey> facts) {
        var known = new HashMap<ReferralKey, Journey>();
        facts.forEach(fact -> known.merge(fact.referral(), fact, Journey::with));
        return known;
    }

    @Example
    void a_contact_heard_of_before_its_submission_knows_the_whole_wait() {
        var spoken = MONDAY_9AM.plusSeconds(7200);
        var contact = Journey.contactMade(HERS, JUNE, "FIRE", MONDAY_9AM, spoken);

        var known = contact.with(Journey.submitted(HERS, JUNE, "FIRE", MONDAY_9AM));

        assertThat(known).isEqualTo(new Journey(HERS, JUNE, "FIRE", MONDAY_9AM, spoken, null, null));
    }
}

package org.whatmatters.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.whatmatters.platform.web.IllegalState;

class ChainsTest {

    private static final List<UUID> LISTINGS =
            IntStream.range(0, 6).mapToObj(end -> new UUID(0x019a, end)).toList();

    /// An editor merges the one into the other, or takes back that it was merged.
    record Step(UUID ended, UUID kept, boolean undone) {

        Chains of(Chains chains) {
            return undone ? chains.restore(ended) : chains.merge(ended, kept);
        }
    }

    @Property
    void whatever_editors_say_each_chain_ends_at_a_listing_that_stands(@ForAll("steps") List<Step> steps) {
        var chains = new Chains(Map.of());
        for (var step : steps) {
            var before = chains;
            try {
                chains = step.of(before);
            } catch (IllegalState refused) {
                assertThat(before.sameAs().containsKey(step.ended())
                                || before.last(step.kept()).equals(step.ended()))
                        .isTrue();
            }
            for (var listing : LISTINGS) {
                assertThat(endOf(chains, listing)).isEqualTo(chains.last(listing));
            }
        }
    }

    @Property
    void a_merge_makes_two_one_and_taking_it_back_leaves_all_as_it_was(
            @ForAll("steps") List<Step> steps, @ForAll("step") Step last) {
        var chains = new Chains(Map.of());
        for (var step : steps) {
            chains = taken(chains, step);
        }
        var merge = new Step(last.ended(), last.kept(), false);

        var merged = taken(chains, merge);

        if (!merged.equals(chains)) {
            assertThat(merged.last(last.ended())).isEqualTo(merged.last(last.kept()));
            assertThat(merged.restore(last.ended())).isEqualTo(chains);
        }
    }

    @Test
    void nothing_is_merged_into_itself_by_any_way_round() {
        var chains = new Chains(Map.of()).merge(listing(0), listing(1)).merge(listing(1), listing(2));

        assertThat(chains.last(listing(0))).isEqualTo(listing(2));
        assertThatExceptionOfType(IllegalState.class).isThrownBy(() -> chains.merge(listing(2), listing(0)));
        assertThatExceptionOfType(IllegalState.class).isThrownBy(() -> chains.merge(listing(0), listing(3)));
        assertThatExceptionOfType(IllegalState.class).isThrownBy(() -> chains.merge(listing(3), listing(3)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return step().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.of(LISTINGS), Arbitraries.of(LISTINGS), Arbitraries.of(false, false, true))
                .as(Step::new);
    }

    private static Chains taken(Chains chains, Step step) {
        try {
            return step.of(chains);
        } catch (IllegalState _) {
            return chains;
        }
    }

    /// Step by step, and never twice to the same.
    private static UUID endOf(Chains chains, UUID listing) {
        var seen = new HashSet<UUID>();
        var at = listing;
        for (var next = chains.sameAs().get(at);
                next != null;
                next = chains.sameAs().get(at)) {
            assertThat(seen.add(at)).isTrue();
            at = next;
        }
        return at;
    }

    private static UUID listing(int which) {
        return LISTINGS.get(which);
    }
}

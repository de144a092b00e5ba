package org.whatmatters.careplan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScalesTest {

    @Provide
    Arbitrary<Integer> offTheScale() {
        return Arbitraries.oneOf(
                Arbitraries.integers().lessOrEqual(0), Arbitraries.integers().greaterOrEqual(11));
    }

    @Property
    void one_to_ten_is_taken_as_it_is_said(@ForAll @IntRange(min = 1, max = 10) int said) {
        assertThat(new Importance(said).value()).isEqualTo(said);
        assertThat(new Confidence(said).value()).isEqualTo(said);
    }

    @Property
    void anything_else_is_refused(@ForAll("offTheScale") int said) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Importance(said));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(said));
    }

    @Property
    void a_smaller_step_is_suggested_below_seven_and_only_there(@ForAll @IntRange(min = 1, max = 10) int said) {
        assertThat(new Confidence(said).wouldGainFromASmallerStep()).isEqualTo(said < 7);
    }
}

package org.whatmatters.referral.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EnoughForGroupTest {

    @Property
    void whatever_is_enough_may_be_shown(
            @ForAll @LongRange(min = 5, max = 1000) long times, @ForAll @LongRange(min = 0, max = 2000) long count) {
        var enough = new EnoughForGroup(times).is(count);

        assertThat(enough).isEqualTo(count >= times);
        if (enough) {
            assertThat(SmallNumbers.withheld(count)).isNotNull();
        }
    }

    @Property
    void nobody_can_set_so_few_that_they_tell_of_somebody(@ForAll @LongRange(min = -5, max = 4) long times) {
        assertThatThrownBy(() -> new EnoughForGroup(times)).isInstanceOf(IllegalArgumentException.class);
    }
}

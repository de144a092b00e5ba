package org.whatmatters.referral.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.form.FormFixtures.FIRE;
import static org.whatmatters.referral.form.FormFixtures.GP;
import static org.whatmatters.referral.form.FormFixtures.JOB_CENTRE;
import static org.whatmatters.referral.form.FormFixtures.POLICE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.referral.form.FormField.Option;

class NeedTest {

    @Test
    void needs_are_those_that_the_forms_offer() {
        var offered = Stream.of(FIRE, POLICE, JOB_CENTRE, GP)
                .flatMap(form -> form.fields())
                .filter(field -> field.key().equals("needs"))
                .flatMap(field -> Objects.requireNonNullElse(field.options(), List.<Option>of()).stream())
                .map(Option::value)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Need.values()).map(Need::name)).containsExactlyInAnyOrderElementsOf(offered);
    }

    @ParameterizedTest
    @CsvSource({"0,", "4,", "5,5", "7,5", "8,10", "12,10", "13,15", "102,100"})
    void a_count_is_rounded_to_five_and_a_small_one_is_not_shown(long count, Long shown) {
        assertThat(SmallNumbers.rounded(count)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0,", "4,", "5,5", "7,7"})
    void a_team_s_own_count_is_shown_as_it_is_unless_it_is_small(long count, Long shown) {
        assertThat(SmallNumbers.withheld(count)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"XW1 1AA,XW1", "xw11aa,XW1", "xw1,XW1", "EC1A 1BB,EC1A", "EC1A,EC1A", "1AA,", "Harrowdale,", "'',"})
    void of_a_place_only_the_outward_half_is_left(String typed, String district) {
        assertThat(District.parse(typed).map(District::outward).orElse(null)).isEqualTo(district);
    }
}

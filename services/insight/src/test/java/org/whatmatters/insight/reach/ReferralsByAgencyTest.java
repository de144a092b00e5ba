package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whatmatters.insight.reach.Journeys.MonthlyCount;
import org.whatmatters.insight.reach.ReferralsByAgency.Row;

class ReferralsByAgencyTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final Suppression BELOW_FIVE = new Suppression(5);

    @Test
    void months_add_up() {
        var counts = List.of(
                new MonthlyCount("FIRE", MARCH, 8),
                new MonthlyCount("FIRE", APRIL, 6),
                new MonthlyCount("POLICE", APRIL, 5));

        assertThat(ReferralsByAgency.of(counts, BELOW_FIVE))
                .isEqualTo(new ReferralsByAgency(List.of(new Row("FIRE", 14L), new Row("POLICE", 5L)), 19L));
    }

    @Test
    void a_window_hides_what_one_of_its_months_hides_so_that_windows_cannot_be_subtracted() {
        var march = List.of(new MonthlyCount("FIRE", MARCH, 20), new MonthlyCount("POLICE", MARCH, 30));
        var both = List.of(
                new MonthlyCount("FIRE", MARCH, 20),
                new MonthlyCount("POLICE", MARCH, 30),
                new MonthlyCount("POLICE", APRIL, 2));

        assertThat(ReferralsByAgency.of(march, BELOW_FIVE).total()).isEqualTo(50);
        assertThat(ReferralsByAgency.of(both, BELOW_FIVE))
                .isEqualTo(new ReferralsByAgency(List.of(new Row("FIRE", 20L), new Row("POLICE", null)), null));
    }
}

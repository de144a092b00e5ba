package org.whatmatters.person.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.person.organisation.SharingAgreement.Warning;

class SharingAgreementTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final SharingAgreement AGREEMENT =
            new SharingAgreement("ISA 12", LocalDate.of(2026, 4, 1), LAST_DAY);

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, NOT_BEGUN",
        "2026-04-01, NONE",
        "2027-01-29, NONE",
        "2027-01-30, ENDS_IN_60_DAYS",
        "2027-02-28, ENDS_IN_60_DAYS",
        "2027-03-01, ENDS_IN_30_DAYS",
        "2027-03-23, ENDS_IN_30_DAYS",
        "2027-03-24, ENDS_IN_7_DAYS",
        "2027-03-31, ENDS_IN_7_DAYS",
        "2027-04-01, ENDED",
        "2027-04-30, ENDED",
        "2027-05-01, TO_BE_DECIDED",
    })
    void its_end_becomes_more_pressing_at_60_30_and_7_days_and_is_to_be_decided_30_days_after(
            LocalDate today, Warning warning) {
        assertThat(AGREEMENT.warning(today)).isEqualTo(warning);
    }

    @Property
    void it_never_becomes_less_pressing(@ForAll @IntRange(min = -400, max = 400) int days) {
        var today = LAST_DAY.plusDays(days);

        assertThat(AGREEMENT.warning(today.plusDays(1))).isGreaterThanOrEqualTo(AGREEMENT.warning(today));
    }

    @Test
    void it_begins_with_its_first_day_in_london() {
        assertThat(AGREEMENT.start()).isEqualTo(Instant.parse("2026-03-31T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "ISA 13, 2027-03-01, 2026-04-01",
        "ISA 13, 2027-04-01, 2026-04-01",
        "ISA 13, 2027-04-02, 2027-04-02",
        "ISA 13, 2026-03-01, 2026-03-01",
        "ISA 12, 2027-03-01, 2027-03-01",
    })
    void the_next_goes_on_where_the_one_before_ends_and_one_that_was_put_right_does_not(
            String reference, LocalDate from, LocalDate sharesFrom) {
        var next = new SharingAgreement(reference, from, LAST_DAY.plusYears(1));

        assertThat(next.after(AGREEMENT).from()).isEqualTo(sharesFrom);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-01, 2027-03-01, false",
        "2027-04-02, 2027-03-01, true",
        "2027-04-02, 2027-04-01, false",
        "2027-04-02, 2026-03-31, false",
    })
    void a_gap_counts_while_they_share(LocalDate from, LocalDate today, boolean gap) {
        var next = new SharingAgreement("ISA 13", from, LAST_DAY.plusYears(1));

        assertThat(next.leavesGapAfter(AGREEMENT, today)).isEqualTo(gap);
    }

    @Test
    void it_lasts_to_the_end_of_its_last_day_in_london() {
        assertThat(AGREEMENT.end()).isEqualTo(Instant.parse("2027-03-31T22:59:59Z"));
    }
}

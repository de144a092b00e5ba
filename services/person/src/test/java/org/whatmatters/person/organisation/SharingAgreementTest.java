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
    void it_lasts_to_the_end_of_its_last_day_in_london() {
        assertThat(AGREEMENT.end()).isEqualTo(Instant.parse("2027-03-31T22:59:59Z"));
    }
}

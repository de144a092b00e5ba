package org.whatmatters.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.referral.lifecycle.Reference;

class NumbersTest {

    private static final int MANY = 100_000;

    private final Numbers numbers = new Numbers(7);

    @Test
    void no_two_people_have_one_nhs_number_and_one_in_eleven_has_none() {
        var given = IntStream.range(0, MANY)
                .mapToObj(numbers::nhsNumber)
                .flatMap(number -> number.map(NhsNumber::digits).stream())
                .toList();

        assertThat(new HashSet<>(given)).hasSameSizeAs(given);
        assertThat(given).allMatch(digits -> digits.startsWith("999") && digits.compareTo("9990010000") >= 0);
        assertThat(given.size() / (double) MANY).isCloseTo(10 / 11.0, within(0.005));
    }

    @Test
    void no_two_referrals_have_one_reference_and_each_reads_as_one() {
        var given = LongStream.range(0, 3L * MANY)
                .mapToObj(referral -> numbers.reference(referral, 0))
                .toList();

        assertThat(new HashSet<>(given)).hasSameSizeAs(given);
        assertThat(given.subList(0, 1_000))
                .allSatisfy(reference ->
                        assertThat(Reference.parse(reference.text())).contains(reference));
    }

    @Test
    void a_reference_that_is_taken_is_drawn_again() {
        assertThat(numbers.reference(5, 1))
                .isNotEqualTo(numbers.reference(5, 0))
                .isNotEqualTo(numbers.reference(5, 2));
    }
}

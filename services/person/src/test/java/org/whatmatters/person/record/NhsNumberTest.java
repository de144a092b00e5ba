package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9990548609", "999 054 8609", "999-054-8609", " 9990548609 "})
    void a_number_is_read_as_people_write_it(String text) {
        assertThat(NhsNumber.parse(text)).contains(new NhsNumber("9990548609"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999054860", "99905486090", "9990548608", "999054860X", "٩٩٩٠٥٤٨٦٠٩"})
    void what_is_no_number_is_not_read(String text) {
        assertThat(NhsNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NhsNumber(text));
    }

    @Property(tries = 10)
    void ten_equal_digits_are_nobodys_number(@ForAll @IntRange(max = 9) int digit) {
        assertThat(NhsNumber.parse(String.valueOf(digit).repeat(10))).isEmpty();
    }

    @Property
    void at_most_one_check_digit_is_right(@ForAll @NumericChars @StringLength(9) String nine) {
        var right = IntStream.range(0, 10)
                .filter(digit -> NhsNumber.parse(nine + digit).isPresent())
                .count();

        assertThat(right).isLessThanOrEqualTo(1);
    }

    @Property
    void one_mistyped_digit_is_always_noticed(
            @ForAll @NumericChars @StringLength(10) String digits,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        if (NhsNumber.parse(digits).isEmpty()) {
            return;
        }
        var mistyped = new StringBuilder(digits);
        mistyped.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + by) % 10));

        assertThat(NhsNumber.parse(mistyped.toString())).isEmpty();
    }

    @Test
    void it_prints_itself_masked() {
        assertThat(new NhsNumber("9990548609")).hasToString("NhsNumber[***609]");
    }
}

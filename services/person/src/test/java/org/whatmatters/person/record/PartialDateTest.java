package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"1950", "1950-03", "1950-03-02", "2026", "2026-03", "2026-03-02", "1896", "2024-02-29"})
    void as_much_as_is_known_is_read_and_kept(String text) {
        assertThat(PartialDate.ofBirth(text, TODAY)).contains(PartialDate.ofKept(text));
        assertThat(PartialDate.ofKept(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "50", "1950-3", "1950-13", "1950-00", "1950-02-30", "2025-02-29", "02/03/1950", "1950-03-02T00:00",
                "2027", "2026-04", "2026-03-03", "1895", "1895-12-31", "0000", "-1950", "+1950", "１９５０"
            })
    void what_cannot_be_a_birth_date_is_not_read(String text) {
        assertThat(PartialDate.ofBirth(text, TODAY)).isEmpty();
    }

    @Property
    void every_day_of_a_life_reads_back_as_it_was_written(@ForAll @IntRange(max = 47_000) int daysAgo) {
        var day = TODAY.minusDays(daysAgo);

        assertThat(PartialDate.ofBirth(day.toString(), TODAY)).contains(new PartialDate.OfDay(day));
    }

    @Property
    void no_day_to_come_is_a_birth_date(@ForAll @IntRange(min = 1, max = 100_000) int daysAhead) {
        assertThat(PartialDate.ofBirth(TODAY.plusDays(daysAhead).toString(), TODAY))
                .isEmpty();
    }

    @Property
    void whatever_text_comes_is_read_or_refused(@ForAll String text) {
        PartialDate.ofBirth(text, TODAY).ifPresent(date -> assertThat(date).hasToString(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2010, 2026-12-31",
        "2010-03, 2026-03-31",
        "2010-03-02, 2026-03-02",
        "2008-02-29, 2024-02-29",
    })
    void the_day_somebody_is_sixteen_for_certain_follows_from_as_much_as_is_known(String born, LocalDate sixteen) {
        assertThat(PartialDate.ofKept(born).turnsForCertain(16)).isEqualTo(sixteen);
    }

    @Test
    void who_was_born_on_the_29th_of_february_is_a_year_older_on_the_first_of_march() {
        assertThat(PartialDate.ofKept("2008-02-29").turnsForCertain(17)).isEqualTo(LocalDate.of(2025, 3, 1));
    }
}

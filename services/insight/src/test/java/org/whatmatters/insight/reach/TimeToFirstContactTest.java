package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whatmatters.insight.reach.Journeys.MonthlyCount;
import org.whatmatters.insight.reach.Journeys.Wait;
import org.whatmatters.insight.reach.TimeToFirstContact.Figures;
import org.whatmatters.insight.reach.TimeToFirstContact.Row;

class TimeToFirstContactTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    static Stream<Arguments> agencies() {
        return Stream.of(
                Arguments.of("all parts large", wait(7, 6, 5), months(10, 8), new Row("FIRE", figures(7, 6))),
                Arguments.of("all spoken with", wait(9, 0, 0), months(9), new Row("FIRE", figures(9, 0))),
                Arguments.of(
                        "nobody spoken with", wait(0, 9, 0), months(9), new Row("FIRE", new Figures(0, 9, null, null))),
                Arguments.of("few spoken with", wait(4, 9, 0), months(13), new Row("FIRE", null)),
                Arguments.of("few waiting", wait(9, 4, 0), months(13), new Row("FIRE", null)),
                Arguments.of("few ended: a difference", wait(9, 6, 1), months(16), new Row("FIRE", null)),
                Arguments.of("a hidden month", wait(9, 6, 0), months(13, 2), new Row("FIRE", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("agencies")
    void an_agency_is_shown_whole_or_not_at_all(String name, Wait wait, List<MonthlyCount> months, Row row) {
        assertThat(TimeToFirstContact.of(List.of(wait), months, new Suppression(5)))
                .as(name)
                .isEqualTo(new TimeToFirstContact(List.of(row)));
    }

    private static Wait wait(long contacted, long waiting, long endedBefore) {
        return new Wait("FIRE", contacted, waiting, endedBefore, 26.5, 70);
    }

    private static Figures figures(long contacted, long waiting) {
        return new Figures(contacted, waiting, 26.5, 70.0);
    }

    private static List<MonthlyCount> months(long... counts) {
        return counts.length == 1
                ? List.of(new MonthlyCount("FIRE", MARCH, counts[0]))
                : List.of(new MonthlyCount("FIRE", MARCH, counts[0]), new MonthlyCount("FIRE", APRIL, counts[1]));
    }
}

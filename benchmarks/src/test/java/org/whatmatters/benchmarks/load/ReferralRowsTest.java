package org.whatmatters.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.whatmatters.benchmarks.load.TownFixtures.HARROWDALE;
import static org.whatmatters.benchmarks.load.TownFixtures.TODAY;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferralRowsTest {

    @Test
    void every_column_of_every_table_is_given_a_value() {
        var lives = new Lives(1, TODAY, HARROWDALE);
        var tables = new ReferralRows.Tables();

        assertThatCode(() -> IntStream.range(0, 300)
                        .mapToObj(lives::life)
                        .flatMap(life -> life.cases().stream())
                        .forEach(one -> ReferralRows.add(one, "2222-2222", tables)))
                .doesNotThrowAnyException();
    }
}

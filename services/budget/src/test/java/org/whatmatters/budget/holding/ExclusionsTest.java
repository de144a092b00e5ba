package org.whatmatters.budget.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.budget.holding.Exclusions.Finding;

/// The list as it is delivered.
class ExclusionsTest {

    private final Exclusions exclusions = delivered();

    @ParameterizedTest
    @CsvSource({
        "Two bottles of wine, BLOCK",
        "BEER for the party, BLOCK",
        "Cigarettes, BLOCK",
        "Casino evening, BLOCK",
        "Rent arrears, BLOCK",
        "Prescription charges, BLOCK",
        "Private operation on the knee, BLOCK",
        "Taxi to the surgery, REFER",
        "Pay my sister for lifts, REFER",
        "Dentist, REFER",
        "Raised bed and tools, ALLOW",
        "Alcohol-free social club, ALLOW",
        "Stop smoking course, ALLOW",
        "Debt advice session, ALLOW",
        "Ginger biscuits, ALLOW",
        "Winery tour by coach, ALLOW",
        "Swimming lessons, ALLOW",
    })
    void a_line_is_judged_by_whole_words(String description, Exclusions.Verdict verdict) {
        assertThat(exclusions.check(description).map(Finding::verdict).orElse(Exclusions.Verdict.ALLOW))
                .isEqualTo(verdict);
    }

    @Test
    void the_strictest_rule_counts() {
        assertThat(exclusions.check("Whisky for my brother"))
                .contains(new Finding(Exclusions.Verdict.BLOCK, "alcohol"));
    }

    @Test
    void a_list_that_does_not_read_is_refused_as_a_whole() {
        assertThatIllegalArgumentException().isThrownBy(() -> Exclusions.parse("BLOCK alcohol"));
        assertThatIllegalArgumentException().isThrownBy(() -> Exclusions.parse("PERHAPS | alcohol | wine"));
    }

    private static Exclusions delivered() {
        try (InputStream file = Objects.requireNonNull(ExclusionsTest.class.getResourceAsStream("/exclusions.txt"))) {
            return Exclusions.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.whatmatters.person.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpCodeTest {

    @Example
    void it_is_read_as_it_was_shown_in_small_letters_and_without_the_dash() {
        var code = HelpCode.random();

        assertThat(HelpCode.parse(code.shown())).contains(code);
        assertThat(HelpCode.parse(" " + code.symbols().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
    }

    @Property
    void whatever_is_typed_is_a_code_or_none(@ForAll String typed) {
        assertThat(HelpCode.parse(typed).stream().map(HelpCode::symbols))
                .allMatch(symbols -> symbols.matches("[234679CDFGHJKMNPQRTVWXY]{10}"));
    }

    @Example
    void two_are_not_the_same_and_none_tells_itself() {
        var code = HelpCode.random();

        assertThat(HelpCode.random()).isNotEqualTo(code);
        assertThat(code.toString()).doesNotContain(code.symbols());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23467-9CDF", "23467-9CDFGH", "ABEIL-OSUZ1"})
    void what_is_too_short_too_long_or_of_other_letters_is_none(String typed) {
        assertThat(HelpCode.parse(typed)).isEmpty();
    }
}

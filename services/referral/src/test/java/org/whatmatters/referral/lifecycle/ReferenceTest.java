package org.whatmatters.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.referral.lifecycle.Reference.ALPHABET;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReferenceTest {

    @Property(tries = 300)
    boolean a_drawn_reference_reads_back_however_it_is_typed(@ForAll long seed) {
        var reference = Reference.draw(new Random(seed));
        var typed = reference.text().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        return reference.text().matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}")
                && Reference.parse(typed).orElseThrow().equals(reference);
    }

    @Property(tries = 100)
    void every_single_wrong_symbol_is_found(@ForAll long seed) {
        var symbols = Reference.draw(new Random(seed)).text().replace("-", "");

        for (var place = 0; place < symbols.length(); place++) {
            for (var at = 0; at < ALPHABET.length(); at++) {
                var typed = symbols.substring(0, place) + ALPHABET.charAt(at) + symbols.substring(place + 1);
                assertThat(Reference.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(symbols));
            }
        }
    }

    @Property(tries = 1000)
    void every_swap_of_two_different_symbols_is_found(
            @ForAll long seed, @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int other) {
        var symbols = Reference.draw(new Random(seed)).text().replace("-", "").toCharArray();
        var swapped = symbols.clone();
        swapped[one] = symbols[other];
        swapped[other] = symbols[one];

        assertThat(Reference.parse(new String(swapped)).isPresent()).isEqualTo(symbols[one] == symbols[other]);
    }
}

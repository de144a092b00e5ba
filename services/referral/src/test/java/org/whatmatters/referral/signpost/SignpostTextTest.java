package org.whatmatters.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SignpostTextTest {

    /// Those of the GSM alphabet that count as one, as far as we use them.
    private static final Pattern COUNTS_AS_ONE = Pattern.compile("[\\n !-@A-Z_a-z]*");

    private static final PublicPhone SINGING = PublicPhone.parse("01632 960111").orElseThrow();

    @Property(tries = 500)
    void a_text_always_fits_and_always_ends_with_how_to_stop(@ForAll("lists") List<Pointer> pointers) {
        var words = SignpostText.of(pointers).words();

        assertThat(words.length()).isLessThanOrEqualTo(SignpostText.LONGEST);
        assertThat(words).endsWith("reply STOP.").matches(COUNTS_AS_ONE);
        assertThat(words.lines()).hasSize(pointers.size() + 2);
    }

    @Property(tries = 500)
    void a_name_is_never_longer_than_its_share(@ForAll("names") String name) {
        var line = new Pointer(name, null).inText();

        assertThat(line.length()).isLessThanOrEqualTo(Pointer.LONGEST_NAME);
        assertThat(new Pointer(name, null).canBeTexted()).isEqualTo(!line.isEmpty());
    }

    @Provide
    Arbitrary<List<Pointer>> lists() {
        return Combinators.combine(names(), Arbitraries.of("01632 960111", "+49 30 901820", "0800 1111", ""))
                .as((name, phone) -> new Pointer(name, PublicPhone.parse(phone).orElse(null)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(Signpost.MOST_SERVICES);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings().ascii().ofMaxLength(300),
                Arbitraries.strings().withChars("{}[]~^\\|€é’–\n\t").ofMaxLength(300));
    }

    @Test
    void it_says_names_and_numbers_and_neither_who_it_is_for_nor_why() {
        var text = SignpostText.of(List.of(
                new Pointer("The Singing Room – Café {Tuesdays}", SINGING), new Pointer("Green Gate’s gardens", null)));

        assertThat(text.words()).isEqualTo("""
                Here is the list you asked for:
                1. The Singing Room - Cafe (Tuesdays), 01632 960111
                2. Green Gate's gardens
                Ask them for times before you go. To stop these texts, reply STOP.""");
    }

    @Test
    void a_name_in_a_script_that_texts_cannot_show_is_not_texted() {
        assertThat(new Pointer("مجموعة الغناء", SINGING).canBeTexted()).isFalse();
        assertThat(new Pointer("Cântăm împreună", SINGING).inText()).startsWith("Cantam impreuna, ");
    }

    @Test
    void nobody_is_sent_to_a_number_that_costs_more_than_a_call_or_is_none() {
        assertThat(PublicPhone.parse("0909 8790000")).isEmpty();
        assertThat(PublicPhone.parse("ask for Gwen")).isEmpty();
        assertThat(PublicPhone.parse("+44 1632 960111")).contains(SINGING);
    }
}

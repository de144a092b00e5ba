package org.whatmatters.person.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.BOARD;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.RELEASED;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.assembled;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.given;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.harm;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.holding;
import static org.whatmatters.person.subjectaccess.SubjectAccessFixtures.ofHealth;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import tools.jackson.databind.json.JsonMapper;

/// What the person finds in the file, and what nobody finds there.
class ArchiveTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A text in which two secrets stand, in any capitals, beside and over each other.
    record Written(String text, List<String> secrets) {}

    @Provide
    Arbitrary<Written> written() {
        // Letters that no fixed words of the file hold beside each other.
        var secret = Arbitraries.strings().withChars("zqxj").ofMinLength(5).ofMaxLength(9);
        var filler = Arbitraries.strings().withChars(" .\n<>&\"'aeiou").ofMaxLength(12);
        return Combinators.combine(secret, secret, filler.list().ofSize(4), Arbitraries.of(true, false))
                .as((one, other, fill, shouted) -> {
                    var mixed = fill.get(0) + one + fill.get(1) + other + one + fill.get(2) + other + fill.get(3);
                    return new Written(shouted ? mixed.toUpperCase(Locale.ROOT) : mixed, List.of(one, other));
                });
    }

    @Property(tries = 300)
    void words_that_were_redacted_are_nowhere_in_it(@ForAll("written") Written written) throws IOException {
        var redacted = holding(
                null,
                List.of(new Line("Note", written.text())),
                Decision.REDACT,
                written.secrets(),
                "About her brother");

        assertThat(textOf(redacted, given(null)))
                .contains("garden")
                .doesNotContainIgnoringCase(written.secrets().get(0))
                .doesNotContainIgnoringCase(written.secrets().get(1));
    }

    @Property(tries = 100)
    void what_is_kept_back_is_nowhere_in_it(@ForAll("written") Written written) throws IOException {
        var lines = List.of(new Line("Note", written.text()));
        var withheld = holding(
                null, lines, Decision.WITHHOLD, List.of(), written.secrets().getFirst());
        var undecided = holding(null, lines, Decision.UNDECIDED, List.of(), null);

        assertThat(textOf(withheld, undecided, given(null)))
                .contains("garden")
                .doesNotContainIgnoringCase(written.secrets().get(0))
                .doesNotContainIgnoringCase(written.secrets().get(1));
    }

    @Example
    void what_a_clinician_found_to_do_serious_harm_is_kept_back() throws IOException {
        assertThat(textOf(ofHealth(harm(Harm.Word.SERIOUS_HARM)))).doesNotContain("She is ill");
        assertThat(textOf(ofHealth(harm(Harm.Word.NO_HARM)))).contains("She is ill");
    }

    @Example
    void both_files_say_the_same() throws IOException {
        var files = filesOf(given(null));

        assertThat(files.keySet()).containsExactly("read-me.html", "data.json");
        assertThat(files.get("read-me.html")).contains("She likes her garden", "Integrated Care Board");
        var entry = JSON.readTree(files.get("data.json")).at("/parts/0/sections/0/entries/0");
        assertThat(entry.at("/lines/0/value").asString()).isEqualTo("She likes her garden");
        assertThat(entry.path("controller").asString()).isEqualTo("Integrated Care Board");
    }

    @Example
    void the_page_shows_what_looks_like_markup_as_it_was_written() throws IOException {
        var script =
                holding(null, List.of(new Line("Note", "<script>alert('x')</script>")), Decision.GIVE, List.of(), null);

        assertThat(filesOf(script).get("read-me.html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Example
    void it_says_that_something_is_left_out_but_not_what_nor_how_much() throws IOException {
        var withheld = holding(null, List.of(new Line("Note", "x")), Decision.WITHHOLD, List.of(), "About her brother");

        assertThat(textOf(given(null), withheld))
                .contains("We left some things out")
                .doesNotContain("brother");
        assertThat(textOf(given(null))).contains("We left nothing out");
    }

    private static String textOf(Holding... holdings) throws IOException {
        return String.join("\n", filesOf(holdings).values());
    }

    private static Map<String, String> filesOf(Holding... holdings) throws IOException {
        var order = assembled(true);
        var copy = CopyForPerson.of(
                order,
                "June Marlow",
                RELEASED,
                new ArrayList<>(List.of(holdings)),
                Map.of(BOARD, "Integrated Care Board"));
        var out = new ByteArrayOutputStream();
        new Archive(JSON).write(copy, out);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

package org.whatmatters.careplan.aboutme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whatmatters.careplan.aboutme.Heading.MY_WELLNESS;
import static org.whatmatters.careplan.aboutme.Heading.PEOPLE_IMPORTANT;
import static org.whatmatters.careplan.aboutme.Heading.WHAT_IS_MOST_IMPORTANT;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.PersonId;

class AboutMeTest {

    private static final Instant THURSDAY = Instant.parse("2026-03-05T14:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");
    private static final PersonId JUNE = new PersonId(new UUID(0, 0xa1));
    private static final Author JUNE_HERSELF = new Author.ThePerson(new UUID(0, 0x40));
    private static final Author SAM_REED = new Author.SaidTo(new UUID(0, 9), "Sam Reed", new UUID(0, 4));

    private final AboutMe said = AboutMe.notYetWritten(JUNE)
            .write(Map.of(WHAT_IS_MOST_IMPORTANT, "My garden", MY_WELLNESS, "I tire by noon"), SAM_REED, THURSDAY);

    @Test
    void each_heading_says_who_put_it_down_and_when() {
        assertThat(said)
                .isEqualTo(new AboutMe(
                        JUNE,
                        Map.of(
                                WHAT_IS_MOST_IMPORTANT, new Passage("My garden", SAM_REED, THURSDAY, 1),
                                MY_WELLNESS, new Passage("I tire by noon", SAM_REED, THURSDAY, 1)),
                        1));
    }

    @Test
    void what_stays_word_for_word_keeps_its_author() {
        var next = said.write(
                Map.of(WHAT_IS_MOST_IMPORTANT, "My garden", MY_WELLNESS, "I tire by ten"), JUNE_HERSELF, FRIDAY);

        assertThat(next.passages())
                .isEqualTo(Map.of(
                        WHAT_IS_MOST_IMPORTANT, new Passage("My garden", SAM_REED, THURSDAY, 1),
                        MY_WELLNESS, new Passage("I tire by ten", JUNE_HERSELF, FRIDAY, 2)));
    }

    @Test
    void what_is_left_out_no_longer_stands() {
        var next = said.write(Map.of(PEOPLE_IMPORTANT, "My sister"), JUNE_HERSELF, FRIDAY);

        assertThat(next.passages()).containsOnlyKeys(PEOPLE_IMPORTANT);
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void the_same_words_again_are_no_new_version() {
        var again = said.write(
                Map.of(WHAT_IS_MOST_IMPORTANT, "My garden", MY_WELLNESS, "I tire by noon"), JUNE_HERSELF, FRIDAY);

        assertThat(again).isSameAs(said);
    }

    @Test
    void it_says_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> said.write(Map.of(), JUNE_HERSELF, FRIDAY));
    }
}

package org.whatmatters.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.identity.Resemblance.Agreement.DIFFERENT;
import static org.whatmatters.person.identity.Resemblance.Agreement.SAME;
import static org.whatmatters.person.identity.Resemblance.Agreement.SIMILAR;
import static org.whatmatters.person.identity.Resemblance.Agreement.UNKNOWN;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.identity.Match.Certain;
import org.whatmatters.person.identity.Match.Nobody;
import org.whatmatters.person.identity.Match.Unsure;
import org.whatmatters.person.identity.Resemblance.Agreement;
import org.whatmatters.person.record.PersonId;

class MatchTest {

    private static final PersonId JUNE = new PersonId(UUID.fromString("019a7000-0000-7000-8000-0000000000a1"));
    private static final PersonId OTHER = new PersonId(UUID.fromString("019a7000-0000-7000-8000-0000000000a2"));

    private static final Resemblance SAME_NUMBER = new Resemblance(JUNE, SAME, SIMILAR, UNKNOWN, UNKNOWN, UNKNOWN, 55);
    private static final Resemblance ALL_BUT_NUMBER = new Resemblance(JUNE, UNKNOWN, SAME, SAME, SAME, SAME, 90);

    @Test
    void the_same_number_and_a_similar_name_are_certain() {
        assertThat(Match.among(List.of(SAME_NUMBER))).isEqualTo(new Certain(JUNE));
    }

    @Test
    void full_agreement_is_certain_without_a_number() {
        assertThat(Match.among(List.of(ALL_BUT_NUMBER))).isEqualTo(new Certain(JUNE));
    }

    @Test
    void two_certain_records_are_no_certainty() {
        var twin = new Resemblance(OTHER, UNKNOWN, SAME, SAME, SAME, SAME, 90);

        assertThat(Match.among(List.of(ALL_BUT_NUMBER, twin))).isEqualTo(new Unsure(List.of(ALL_BUT_NUMBER, twin)));
    }

    @Test
    void full_agreement_is_not_certain_when_somebody_else_has_the_number() {
        var holder = new Resemblance(OTHER, SAME, DIFFERENT, UNKNOWN, UNKNOWN, UNKNOWN, 40);

        assertThat(Match.among(List.of(ALL_BUT_NUMBER, holder))).isEqualTo(new Unsure(List.of(ALL_BUT_NUMBER, holder)));
    }

    @Test
    void a_shared_surname_bothers_nobody() {
        var namesake = new Resemblance(OTHER, UNKNOWN, SAME, DIFFERENT, UNKNOWN, UNKNOWN, 10);

        assertThat(Match.among(List.of(namesake))).isEqualTo(new Nobody());
    }

    /// Every combination there is: nothing short of the two certainties may join two records.
    @Property
    void only_the_two_certainties_join_records(
            @ForAll Agreement number,
            @ForAll Agreement family,
            @ForAll Agreement given,
            @ForAll Agreement birth,
            @ForAll Agreement postcode) {
        var one = new Resemblance(JUNE, number, family, given, birth, postcode, 100);
        var byNumber = number == SAME && (family == SAME || family == SIMILAR) && birth != DIFFERENT;
        var byAllElse = number != DIFFERENT && family == SAME && given == SAME && birth == SAME && postcode == SAME;

        assertThat(Match.among(List.of(one)) instanceof Certain).isEqualTo(byNumber || byAllElse);
    }
}

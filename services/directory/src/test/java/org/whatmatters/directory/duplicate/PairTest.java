package org.whatmatters.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.duplicate.PairState.Different;
import org.whatmatters.directory.duplicate.PairState.Merged;
import org.whatmatters.directory.duplicate.PairState.Open;
import org.whatmatters.directory.duplicate.PairState.Reopened;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.platform.web.IllegalState;

class PairTest {

    private static final Instant MONDAY_9AM = Instant.parse("2027-03-01T09:00:00Z");
    private static final UUID EDITOR = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID CHOIR = UUID.fromString("019a3000-0000-7000-8000-000000000001");
    private static final UUID SINGERS = UUID.fromString("019a3000-0000-7000-8000-000000000002");
    private static final String BECAUSE = "They meet in two rooms.";

    enum Word {
        DIFFERENT(pair -> pair.tellApart(EDITOR, MONDAY_9AM)),
        KEEP_FIRST(pair -> pair.merge(CHOIR, LifeState.ASSURED, EDITOR, MONDAY_9AM)),
        KEEP_SECOND(pair -> pair.merge(SINGERS, LifeState.ASSURED, EDITOR, MONDAY_9AM)),
        UNDO(pair -> pair.reopen(EDITOR, MONDAY_9AM, BECAUSE));

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        private final UnaryOperator<Pair> said;

        Word(UnaryOperator<Pair> said) {
            this.said = said;
        }
    }

    private static final PairState DIFFERENT = new Different(EDITOR, MONDAY_9AM);
    private static final PairState REOPENED = new Open(new Reopened(EDITOR, MONDAY_9AM, BECAUSE));

    /// What each word makes of a pair that waits. A pair that is decided takes nothing but its undoing.
    private static final Map<Word, PairState> OF_OPEN = Map.of(
            Word.DIFFERENT, DIFFERENT,
            Word.KEEP_FIRST, merged(CHOIR),
            Word.KEEP_SECOND, merged(SINGERS));

    @Property
    void a_pair_is_decided_once_and_anew_only_after_it_was_taken_back(@ForAll List<Word> words) {
        var pair = new Pair(UUID.randomUUID(), CHOIR, SINGERS, new Agreement(false, true, true), new Open(null));
        for (var word : words) {
            var before = pair;
            var open = before.state() instanceof Open;
            if (open == (word == Word.UNDO)) {
                assertThatExceptionOfType(IllegalState.class).isThrownBy(() -> word.said.apply(before));
            } else {
                pair = word.said.apply(before);
                assertThat(pair.state()).isEqualTo(open ? OF_OPEN.get(word) : REOPENED);
            }
            assertThat(pair.first()).isEqualTo(CHOIR);
            assertThat(pair.second()).isEqualTo(SINGERS);
        }
    }

    @Test
    void only_one_of_the_two_is_kept() {
        var pair = new Pair(UUID.randomUUID(), CHOIR, SINGERS, new Agreement(false, true, true), new Open(null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pair.merge(EDITOR, LifeState.ASSURED, EDITOR, MONDAY_9AM));
        assertThat(pair.other(CHOIR)).isEqualTo(SINGERS);
        assertThat(pair.other(SINGERS)).isEqualTo(CHOIR);
    }

    private static PairState merged(UUID kept) {
        return new Merged(kept, LifeState.ASSURED, EDITOR, MONDAY_9AM);
    }
}

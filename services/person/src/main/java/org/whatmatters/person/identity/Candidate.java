package org.whatmatters.person.identity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;

/// A record that may be of the same person as an older one, until those who work with them have said.
///
/// That they are the same takes a word for each record, so that nobody can draw a stranger's record to themselves by a
/// guess; who works with both says it once. That they are not takes one word.
///
/// @param newer the record that the newer id leads to now
/// @param older the record that it may be of
/// @param words what was said for each record
/// @param outcome absent while nobody has decided
public record Candidate(
        UUID id,
        long version,
        PersonId newer,
        PersonId older,
        Instant noticedAt,
        Map<Side, Word> words,
        @Nullable Outcome outcome) {

    /// For which of the two records somebody speaks.
    public enum Side {
        NEWER,
        OLDER
    }

    /// What somebody says of the two.
    public enum Verdict {
        SAME,
        DIFFERENT
    }

    /// What became of the question.
    public enum Outcome {
        SAME,
        DIFFERENT,
        /// Decided by another question about the same two records.
        OVERTAKEN
    }

    /// What a worker says, and how they know.
    public record Word(Verdict verdict, String because, Author by, Instant at) {}

    public Candidate {
        words = Map.copyOf(words);
    }

    /// After a word for each of these records, with the outcome if that decides it.
    public Candidate afterWord(Set<Side> sides, Word word) {
        var all = new EnumMap<Side, Word>(Side.class);
        all.putAll(words);
        sides.forEach(side -> all.put(side, word));
        return new Candidate(
                id, version + 1, newer, older, noticedAt, all, outcomeOf(all).orElse(null));
    }

    private static Optional<Outcome> outcomeOf(Map<Side, Word> words) {
        if (words.values().stream().anyMatch(word -> word.verdict() == Verdict.DIFFERENT)) {
            return Optional.of(Outcome.DIFFERENT);
        }
        return words.size() == Side.values().length ? Optional.of(Outcome.SAME) : Optional.empty();
    }
}

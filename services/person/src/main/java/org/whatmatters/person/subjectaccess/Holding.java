package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;

/// One thing that a service holds, with what was decided about it.
///
/// @param controller the organisation that answers for it; absent where it is the board
/// @param words which are taken out of it, where it is redacted
/// @param because why something is kept back; absent where nothing is
/// @param harm what a clinician said; absent while none has looked
record Holding(
        UUID id,
        String service,
        String section,
        @Nullable UUID controller,
        @Nullable Instant at,
        List<Line> lines,
        boolean health,
        List<Concern> concerns,
        Decision decision,
        List<String> words,
        @Nullable String because,
        @Nullable Harm harm) {

    /// Whether the person gets it. Where somebody else is named, or a danger, nobody gets it before somebody decided.
    enum Decision {
        UNDECIDED,
        GIVE,
        REDACT,
        WITHHOLD
    }

    /// Whether the person's or somebody's health would suffer seriously if they read it (Data Protection Act 2018,
    /// Schedule 3, paragraph 2).
    record Harm(Word word, String because, By by, Instant at) {

        /// A clinician's word.
        enum Word {
            NO_HARM,
            SERIOUS_HARM
        }
    }

    boolean awaitsClinician() {
        return health && harm == null;
    }

    boolean isKeptBack() {
        return decision == Decision.WITHHOLD || (harm != null && harm.word() == Harm.Word.SERIOUS_HARM);
    }

    /// What the person reads of it.
    List<Line> given() {
        if (isKeptBack() || decision == Decision.UNDECIDED) {
            return List.of();
        }
        return decision == Decision.REDACT ? Redaction.without(words, lines) : lines;
    }
}

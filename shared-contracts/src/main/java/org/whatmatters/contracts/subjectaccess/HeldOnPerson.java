package org.whatmatters.contracts.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one service holds on one person, for a copy that was ordered for them (UK GDPR Art. 15).
///
/// @param service its name, such as `care-plan`
public record HeldOnPerson(String service, List<Section> sections) {

    /// Things of one kind.
    ///
    /// @param heading in plain words, such as "Talks with you"
    public record Section(String heading, List<Entry> entries) {}

    /// One thing that was written down.
    ///
    /// @param key the same whenever the service is asked again
    /// @param controller the organisation that answers for it; absent where that is the integrated care board
    /// @param at when it was written down; absent where nobody kept that
    /// @param health whether it is a record of somebody's health, which a clinician may have to look at first
    /// @param concerns why somebody has to decide whether the person gets it; empty where nothing speaks against it
    public record Entry(
            String key,
            @Nullable UUID controller,
            @Nullable Instant at,
            List<Line> lines,
            boolean health,
            List<Concern> concerns) {}

    /// One fact of it, in words.
    ///
    /// @param name what it is, in plain words
    public record Line(String name, String value) {}

    /// Why somebody has to decide.
    public enum Concern {
        /// Somebody else is named or described, or said it.
        THIRD_PARTY,
        /// Whoever wrote it said that the person is not to see it.
        HIDDEN_FROM_PERSON,
        /// It tells of a danger.
        SAFEGUARDING
    }
}

package org.whatmatters.person.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.circle.Around.Answer;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Relationship;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;

/// What a person said about one organisation, once. It stands until they say something else: a withdrawal is a later
/// agreement to less.
///
/// @param said the answers
/// @param wording the version of the words in which it was asked
/// @param heardBy who put it down; the person themselves on their own page
record Agreement(UUID organisation, Said said, int wording, Giving giving, HeardBy heardBy, Instant at) {

    /// The answers. What is absent was not asked.
    ///
    /// @param headings what the organisation may read
    /// @param feedback whether it may hear how it goes after it referred them
    /// @param texts whether it may have texts sent to them
    /// @param until the last day, in London, on which a yes counts; absent where it is to last
    record Said(
            Set<Heading> headings,
            @Nullable Answer feedback,
            @Nullable Answer texts,
            @Nullable LocalDate until) {

        Said {
            headings = headings.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(headings));
        }
    }

    /// By whom and how it was said.
    ///
    /// @param authority who decided for the person, and by what right, such as a lasting power of attorney with its
    ///     reference; absent where the person said it
    record Giving(GivenBy by, @Nullable String authority, How how) {

        static final Giving ON_OWN_PAGE = new Giving(GivenBy.PERSON, null, How.OWN_PAGE);
    }

    /// Whose agreement it is.
    enum GivenBy {
        PERSON,
        /// Somebody who may decide for a person who cannot decide this (Mental Capacity Act 2005), or for a child.
        REPRESENTATIVE
    }

    /// What a person can be asked about an organisation.
    enum Question {
        READ,
        FEEDBACK,
        TEXTS
    }

    /// What is asked about an organisation that is this to the person. Whoever works with them as host reads their
    /// words because it does, so that is not asked; only a host texts.
    static Set<Question> questionsAbout(Set<Relationship.Kind> kinds) {
        var questions = EnumSet.noneOf(Question.class);
        if (kinds.contains(Relationship.Kind.HOST)) {
            questions.add(Question.TEXTS);
        } else {
            questions.add(Question.READ);
        }
        if (kinds.contains(Relationship.Kind.REFERRER)) {
            questions.add(Question.FEEDBACK);
        }
        return questions;
    }
}

package org.whatmatters.directory.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know before they go there, and may be told by anybody. What a service asks of those who
/// refer, and whom it cannot help safely, is said to workers, who can say it to a person.
///
/// @param acceptsSelfReferral absent where nobody said
record ForWhom(
        @Nullable GenderRestriction genderRestriction,
        Set<Criterion> inclusion,
        @Nullable Boolean acceptsSelfReferral) {

    static ForWhom of(Facts facts) {
        return new ForWhom(facts.genderRestriction(), facts.inclusion(), facts.acceptsSelfReferral());
    }
}

package org.whatmatters.person.agreement;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.agreement.Agreement.Question;
import org.whatmatters.person.circle.Relationship;

/// An organisation that the person can be asked about: it stands around them, is their GP practice, or they have
/// answered about it before.
///
/// @param name absent while nobody has told it
/// @param kind such as `FIRE`; absent with the name
/// @param introduction whether it learns a first name and no more, whatever anybody says
/// @param standing what it is to the person now; nothing for a practice that is not yet anything
/// @param agreement what was said last; absent where nobody asked
record Recipient(
        UUID organisation,
        @Nullable String name,
        @Nullable String kind,
        boolean introduction,
        Set<Relationship.Kind> standing,
        @Nullable Agreement agreement) {

    /// As somebody who decides for the person may know of it: who referred the person stays theirs, and with it what
    /// is asked about whoever did. Empty where it is nothing else to the person.
    Optional<Recipient> withoutReferring() {
        if (standing.equals(Set.of(Relationship.Kind.REFERRER))) {
            return Optional.empty();
        }
        var others = standing.stream()
                .filter(kind -> kind != Relationship.Kind.REFERRER)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Recipient(organisation, name, kind, introduction, others, agreement));
    }

    Set<Question> questions() {
        return Agreement.questionsAbout(standing).stream()
                .filter(question -> question != Question.READ || !introduction)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.whatmatters.person.identity;

import static org.whatmatters.person.identity.Resemblance.Agreement.DIFFERENT;
import static org.whatmatters.person.identity.Resemblance.Agreement.SAME;
import static org.whatmatters.person.identity.Resemblance.Agreement.SIMILAR;

import java.util.List;
import org.whatmatters.person.record.PersonId;

/// The answer to "is this person known?". Joining two people by mistake shows one's life to the other and is hard to
/// undo, so anything below certainty is left to a human.
public sealed interface Match {

    /// Below this two people share too little to bother a human with: a surname, or a birthday.
    int WORTH_A_LOOK = 45;

    record Certain(PersonId person) implements Match {}

    record Unsure(List<Resemblance> candidates) implements Match {}

    record Nobody() implements Match {}

    /// Two records that both fit for certain are no certainty, nor is one whose number another record holds.
    static Match among(List<Resemblance> resemblances) {
        var claimants = resemblances.stream()
                .filter(to -> isCertain(to) || to.nhsNumber() == SAME)
                .toList();
        if (claimants.size() == 1 && isCertain(claimants.getFirst())) {
            return new Certain(claimants.getFirst().person());
        }
        var candidates = resemblances.stream().filter(Match::isWorthALook).toList();
        return candidates.isEmpty() ? new Nobody() : new Unsure(candidates);
    }

    private static boolean isCertain(Resemblance to) {
        return isTheSameNumberOfTheSamePerson(to) || agreesInEverything(to);
    }

    /// A number can be misread or borrowed, so the name must be near and the birth date must not contradict.
    private static boolean isTheSameNumberOfTheSamePerson(Resemblance to) {
        return to.nhsNumber() == SAME
                && to.birthDate() != DIFFERENT
                && (to.familyName() == SAME || to.familyName() == SIMILAR);
    }

    private static boolean agreesInEverything(Resemblance to) {
        return to.nhsNumber() != DIFFERENT
                && to.familyName() == SAME
                && to.givenName() == SAME
                && to.birthDate() == SAME
                && to.postcode() == SAME;
    }

    private static boolean isWorthALook(Resemblance to) {
        return to.nhsNumber() == SAME || to.score() >= WORTH_A_LOOK;
    }
}

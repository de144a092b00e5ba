package org.whatmatters.person.identity;

import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.PersonId;

/// Where one minted id leads.
///
/// @param version 0 while awaited, then one more with each answer
public record Identity(PersonId id, PersonId canonical, MatchState state, long version) {

    public boolean isAnswered() {
        return state != MatchState.AWAITED;
    }

    /// The next answer, which nobody has heard yet.
    public Identity answered(MatchState answer, PersonId person) {
        return new Identity(id, person, answer, version + 1);
    }
}

package org.whatmatters.person.identity.application;

import org.springframework.stereotype.Service;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Doubts;

/// Asks those who work with two records whether they are of one person, because the national service gave both one
/// number.
@Service
class DoubtWhoItIs implements Doubts {

    private final Identities identities;
    private final Candidates candidates;
    private final IdentityAnnouncements announcements;
    private final Followers followers;

    DoubtWhoItIs(
            Identities identities, Candidates candidates, IdentityAnnouncements announcements, Followers followers) {
        this.identities = identities;
        this.candidates = candidates;
        this.announcements = announcements;
        this.followers = followers;
    }

    @Override
    public void raise(PersonId one, PersonId other) {
        var oneIsOlder = one.toString().compareTo(other.toString()) < 0; // Ids begin with the time of their minting.
        var older = oneIsOlder ? one : other;
        var newer = oneIsOlder ? other : one;
        identities.holdAll(newer, older);
        if (!candidates.ask(newer, older)) {
            return;
        }
        followers.followDecision(newer, older);
        var identity = identities.hold(newer);
        if (identity.state() == MatchState.CREATED) {
            var unsure = identity.answered(MatchState.CANDIDATES, newer);
            identities.lead(unsure);
            announcements.announce(unsure);
        }
    }
}

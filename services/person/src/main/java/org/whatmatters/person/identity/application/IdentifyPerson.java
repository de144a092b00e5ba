package org.whatmatters.person.identity.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.Intake;
import org.whatmatters.person.identity.Match;
import org.whatmatters.person.identity.Match.Certain;
import org.whatmatters.person.identity.Match.Nobody;
import org.whatmatters.person.identity.Match.Unsure;
import org.whatmatters.person.identity.Resemblance;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.application.KeepRecord;
import org.whatmatters.person.record.application.NhsNumbers;

/// Answers the question that every intake asks: is this person known? An intake already answered is answered the same
/// again, since whoever asks twice has not heard.
@Service
public class IdentifyPerson {

    private final Identities identities;
    private final Lookalikes lookalikes;
    private final KeepRecord records;
    private final NhsNumbers numbers;
    private final IdentityAnnouncements announcements;
    private final Followers followers;

    IdentifyPerson(
            Identities identities,
            Lookalikes lookalikes,
            KeepRecord records,
            NhsNumbers numbers,
            IdentityAnnouncements announcements,
            Followers followers) {
        this.identities = identities;
        this.lookalikes = lookalikes;
        this.records = records;
        this.numbers = numbers;
        this.announcements = announcements;
        this.followers = followers;
    }

    public void identify(Intake intake) {
        var known = identities.hold(intake.person());
        if (known.isAnswered()) {
            announcements.announce(known);
            return;
        }
        var determined = determine(known, intake);
        followers.follow(determined);
        announcements.announce(determined);
    }

    private Identity determine(Identity awaited, Intake intake) {
        var details = numbers.inUse(intake.details());
        return switch (Match.among(lookalikes.of(details))) {
            case Certain(var found) -> {
                var person = identities.heldCanonical(found);
                var matched = awaited.answered(MatchState.MATCHED, person);
                identities.answer(matched, intake, List.of());
                records.complete(person, details);
                yield matched;
            }
            case Unsure(var candidates) -> {
                var unsure = awaited.answered(MatchState.CANDIDATES, awaited.id());
                identities.answer(unsure, intake, candidates);
                var numberIsHeld = candidates.stream().anyMatch(Resemblance::hasTheSameNumber);
                records.open(awaited.id(), numberIsHeld ? details.withoutNhsNumber() : details);
                yield unsure;
            }
            case Nobody _ -> {
                var created = awaited.answered(MatchState.CREATED, awaited.id());
                identities.answer(created, intake, List.of());
                records.open(awaited.id(), details);
                yield created;
            }
        };
    }
}

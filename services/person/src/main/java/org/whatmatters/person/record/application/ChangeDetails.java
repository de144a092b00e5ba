package org.whatmatters.person.record.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;

/// Puts right who a person is and where they are found.
@Service
public class ChangeDetails {

    private final RecordDesk desk;
    private final People people;
    private final NhsNumbers numbers;
    private final ProfileAnnouncements profiles;
    private final Clock clock;

    ChangeDetails(RecordDesk desk, People people, NhsNumbers numbers, ProfileAnnouncements profiles, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.numbers = numbers;
        this.profiles = profiles;
        this.clock = clock;
    }

    public VisibleRecord change(PersonId id, ExpectedVersion expected, Details details, String because, Actor actor) {
        var visible = desk.openToChange(id, expected, actor);
        var record = visible.record();
        if (actor instanceof Actor.Person && !details.identifiesLike(record.details())) {
            throw Invalid.field("", "IDENTITY_FIXED", "Ask your worker to change your NHS number or birth date.");
        }
        var change = record.withDetails(numbers.inUse(details), Authors.of(actor), clock.instant())
                .because(because);
        if (change.fields().isEmpty()) {
            return visible;
        }
        people.save(change);
        profiles.announce(change.record());
        return visible.with(change.record());
    }
}

package org.whatmatters.person.record.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;

/// Keeps what a referral says of a person: in a new record, or in the blanks of one that is there.
@Service
public class KeepRecord {

    private final People people;
    private final ProfileAnnouncements profiles;
    private final Clock clock;

    KeepRecord(People people, ProfileAnnouncements profiles, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.clock = clock;
    }

    public void open(PersonId id, Details details) {
        var opened = PersonRecord.opened(id, details);
        people.add(opened);
        profiles.announce(opened);
    }

    public void complete(PersonId id, Details found) {
        var record = people.find(id).orElseThrow();
        var change = record.withDetails(record.details().completedBy(found), Author.A_REFERRAL, clock.instant());
        if (!change.fields().isEmpty()) {
            people.save(change);
            profiles.announce(change.record());
        }
    }
}

package org.whatmatters.person.record.application;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.Details.Fact;
import org.whatmatters.person.record.Life;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Conflict;

/// Keeps what a referral says of a person: in a new record, or in the blanks of one that is there.
@Service
public class KeepRecord {

    private final People people;
    private final ProfileAnnouncements profiles;
    private final List<DeathFollowers> followers;
    private final Fence fence;
    private final Clock clock;

    KeepRecord(People people, ProfileAnnouncements profiles, List<DeathFollowers> followers, Fence fence, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.followers = List.copyOf(followers);
        this.fence = fence;
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
            keep(change);
        }
    }

    /// Makes one record stand for two.
    ///
    /// @return what it took from the other
    /// @throws Conflict when each has an NHS number of its own
    public Set<Fact> join(PersonId kept, PersonId absorbed, Author by) {
        return fence.asTheServiceFor(PersonErrand.JOIN_RECORDS, () -> joined(kept, absorbed, by));
    }

    private Set<Fact> joined(PersonId kept, PersonId absorbed, Author by) {
        var record = people.find(kept).orElseThrow();
        var other = people.find(absorbed).orElseThrow();
        if (record.details().hasAnotherNhsNumberThan(other.details())) {
            throw new Conflict(
                    "two-nhs-numbers",
                    "These records have different NHS numbers. Check both numbers with the person first.");
        }
        var taken = record.details().wouldTakeFrom(other.details());
        people.absorb(other.next(), kept);
        profiles.announce(other.next());
        var joined =
                record.joinedWith(other, by, clock.instant()).because("Two records were found to be of one person.");
        keep(joined);
        if (joined.record().life() instanceof Life.Dead) {
            followers.forEach(follower -> Stream.of(kept, absorbed).forEach(one -> follower.died(one, by)));
        }
        return taken;
    }

    /// Makes each of the two stand for itself again.
    ///
    /// @param taken what the one took from the other
    public void part(PersonId kept, PersonId absorbed, Set<Fact> taken, Author by) {
        fence.asTheServiceFor(PersonErrand.JOIN_RECORDS, () -> parted(kept, absorbed, taken, by));
    }

    private void parted(PersonId kept, PersonId absorbed, Set<Fact> taken, Author by) {
        var record = people.find(kept).orElseThrow();
        var other = people.find(absorbed).orElseThrow();
        keep(record.partedFrom(other, taken, by, clock.instant()).because("They were found to be two people."));
        people.revive(other.next());
        profiles.announce(other.next());
    }

    private void keep(PersonRecord.Change change) {
        people.save(change);
        profiles.announce(change.record());
    }
}

package org.whatmatters.person.circle.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.Opening;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.application.Followers;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.record.PersonId;

/// Draws a person's circle anew with each fact that changes it, and tells the others.
@Service
public class KeepCircle implements Followers {

    private final Identities identities;
    private final Circles circles;
    private final AccessAnnouncements access;

    KeepCircle(Identities identities, Circles circles, AccessAnnouncements access) {
        this.identities = identities;
        this.circles = circles;
        this.access = access;
    }

    /// Opens the relationships that one fact brings about.
    ///
    /// @param openings of one person
    public void open(List<Opening> openings) {
        var identity = identities.hold(openings.getFirst().person());
        var isNews = false;
        for (var opening : openings) {
            isNews |= circles.add(opening);
        }
        if (isNews) {
            tell(identity.canonical());
        }
    }

    /// Ends every relationship that rests on an occasion.
    public void end(UUID occasion, PersonId person, Instant at) {
        var identity = identities.hold(person);
        if (circles.end(occasion, at)) {
            tell(identity.canonical());
        }
    }

    /// What had ended before that moment goes on.
    public void resume(UUID occasion, PersonId person, Instant at) {
        var identity = identities.hold(person);
        if (circles.resume(occasion, at)) {
            tell(identity.canonical());
        }
    }

    /// Tells the others from whom a person is hidden now: this record, and each that may be of the same person.
    public void restrictionChanged(PersonId canonical) {
        tell(canonical);
        circles.perhapsThe(canonical).forEach(this::tell);
    }

    /// Tells the others what the person agrees to now, who helps them, who was let in without their agreement, and
    /// who assembles a copy of all that is held.
    public void openingChanged(PersonId canonical) {
        tell(canonical);
    }

    /// Where an id leads to another record, that record takes over its relationships, and nothing may be granted
    /// under the id itself any more.
    @Override
    public void follow(Identity determined) {
        if (!circles.has(determined.id()) && !circles.isRestricted(determined.canonical())) {
            return; // Whoever comes to stand there comes into the right circle.
        }
        tell(determined.canonical());
        if (!determined.id().equals(determined.canonical())) {
            tell(determined.id());
        }
    }

    /// Whether somebody alike is hidden may have changed with it.
    @Override
    public void followDecision(PersonId one, PersonId other) {
        Stream.of(one, other)
                .flatMap(record -> Stream.concat(Stream.of(record), circles.perhapsThe(record).stream()))
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(this::tell);
    }

    @Override
    public long circleToKnow(PersonId canonical) {
        return circles.isRestricted(canonical) ? circles.version(canonical) : 0;
    }

    private void tell(PersonId canonical) {
        circles.draw(canonical).ifPresent(access::announce);
    }
}

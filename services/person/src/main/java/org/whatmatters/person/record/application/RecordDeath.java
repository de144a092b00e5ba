package org.whatmatters.person.record.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Life;
import org.whatmatters.person.record.Life.Dead;
import org.whatmatters.person.record.Life.Living;
import org.whatmatters.person.record.Life.ReportedDead;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;

/// Takes down that somebody has died, and takes it back.
@Service
public class RecordDeath {

    private final RecordDesk desk;
    private final People people;
    private final ProfileAnnouncements profiles;
    private final List<DeathFollowers> followers;
    private final Clock clock;

    RecordDeath(
            RecordDesk desk,
            People people,
            ProfileAnnouncements profiles,
            List<DeathFollowers> followers,
            Clock clock) {
        this.desk = desk;
        this.people = people;
        this.profiles = profiles;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    public VisibleRecord report(
            PersonId id, ExpectedVersion expected, @Nullable PartialDate diedOn, String because, Actor.Staff worker) {
        return change(id, expected, because, worker, (life, author) -> switch (life) {
            case Living _ -> new ReportedDead(diedOn, author);
            case ReportedDead _, Dead _ -> throw new IllegalState(life.state(), "report");
        });
    }

    /// Says the same as whoever reported it.
    ///
    /// @throws Conflict when it is they themselves
    public VisibleRecord confirm(PersonId id, ExpectedVersion expected, String because, Actor.Staff worker) {
        var confirmed = change(id, expected, because, worker, (life, author) -> switch (life) {
            case ReportedDead(var diedOn, var by) -> {
                if (Objects.equals(by.subject(), author.subject())) {
                    throw new Conflict(
                            "reporter-must-be-another", "You reported this yourself. Somebody else has to confirm it.");
                }
                yield new Dead(diedOn, by, author);
            }
            case Living _, Dead _ -> throw new IllegalState(life.state(), "confirm");
        });
        followers.forEach(follower -> follower.died(confirmed.record().id(), Authors.of(worker)));
        return confirmed;
    }

    /// A death has ended the work with the person: whoever may still read the record may say that it was a mistake.
    public VisibleRecord takeBack(PersonId id, ExpectedVersion expected, String because, Actor.Staff worker) {
        var visible = desk.open(id, "take back a death", worker);
        expected.mustBe(visible.record().version());
        return change(visible, because, worker, (life, _) -> switch (life) {
            case ReportedDead _, Dead _ -> new Living();
            case Living _ -> throw new IllegalState(life.state(), "take back");
        });
    }

    private VisibleRecord change(
            PersonId id,
            ExpectedVersion expected,
            String because,
            Actor.Staff worker,
            BiFunction<Life, Author, Life> next) {
        return change(desk.openToChange(id, expected, worker), because, worker, next);
    }

    private VisibleRecord change(
            VisibleRecord visible, String because, Actor.Staff worker, BiFunction<Life, Author, Life> next) {
        var record = visible.record();
        var author = Authors.of(worker);
        var change = record.withLife(next.apply(record.life(), author), author, clock.instant())
                .because(because);
        people.save(change);
        profiles.announce(change.record());
        return visible.with(change.record());
    }
}

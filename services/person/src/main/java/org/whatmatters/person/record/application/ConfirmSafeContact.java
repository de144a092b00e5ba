package org.whatmatters.person.record.application;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.SafeContact;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;

/// Writes down which ways of contact the person says are safe. Saying the same again is news: it is confirmed anew.
@Service
public class ConfirmSafeContact {

    private final RecordDesk desk;
    private final People people;
    private final ProfileAnnouncements profiles;
    private final Clock clock;

    ConfirmSafeContact(RecordDesk desk, People people, ProfileAnnouncements profiles, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.profiles = profiles;
        this.clock = clock;
    }

    public VisibleRecord confirm(PersonId id, ExpectedVersion expected, Said said, Actor actor) {
        var visible = desk.openToChange(id, expected, actor);
        var now = clock.instant();
        var author = Authors.of(actor);
        var confirmed = new SafeContact(
                said.answers(), said.codeWord(), new SafeContact.Confirmation(author, now, said.askedAlone()));
        var change = visible.record().withSafeContact(confirmed, author, now);
        people.save(change);
        profiles.announce(change.record());
        return visible.with(change.record());
    }

    /// What the person said, and whether nobody else could hear it.
    public record Said(
            Map<Channel, Answer> answers, @Nullable String codeWord, boolean askedAlone) {}
}

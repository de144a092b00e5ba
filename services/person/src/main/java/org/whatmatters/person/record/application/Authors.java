package org.whatmatters.person.record.application;

import org.whatmatters.person.record.Author;
import org.whatmatters.platform.web.Actor;

/// Whoever asks, as the author of what they write.
public final class Authors {

    private Authors() {}

    public static Author of(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> new Author(staff.subject(), staff.name());
            case Actor.Person person -> Author.thePerson(person.subject());
        };
    }
}

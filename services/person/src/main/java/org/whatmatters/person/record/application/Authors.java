package org.whatmatters.person.record.application;

import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.platform.web.Actor;

/// Whoever asks, as the author of what they write.
public final class Authors {

    private Authors() {}

    public static HeardBy heardBy(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> new HeardBy(staff.subject(), staff.name(), staff.organisationId());
            case Actor.Person person -> HeardBy.thePerson(person.subject());
        };
    }

    public static Author of(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> new Author(staff.subject(), staff.name());
            case Actor.Person person -> Author.thePerson(person.subject());
        };
    }
}

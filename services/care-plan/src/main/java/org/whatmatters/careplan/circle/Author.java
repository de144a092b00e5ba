package org.whatmatters.careplan.circle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who put the person's words down. The words are always the person's: a worker writes only what was said to them.
///
/// Source of the rule: PRSB About Me 2.01, "supported to write this by".
public sealed interface Author {

    /// The account that wrote, at the sign-in service.
    UUID subject();

    /// As it is put down with the words; absent for the person.
    default @Nullable String name() {
        return null;
    }

    /// For whom a worker put it down; absent for everybody else.
    default @Nullable UUID organisation() {
        return null;
    }

    /// The person, with their own account.
    record ThePerson(UUID subject) implements Author {}

    /// A worker, to whom the person said it. The name is kept as it was on that day.
    record SaidTo(UUID subject, String name, UUID organisation) implements Author {}

    /// Somebody whom the person lets help them, with an account of their own. The name is kept as it was on that day.
    record Proxy(UUID subject, String name) implements Author {}

    /// An author as it was put down: with a worker's name and organisation, with a proxy's name, or with none for the
    /// person.
    static Author recorded(UUID subject, @Nullable String name, @Nullable UUID organisation) {
        if (name == null) {
            return new ThePerson(subject);
        }
        return organisation == null ? new Proxy(subject, name) : new SaidTo(subject, name, organisation);
    }
}

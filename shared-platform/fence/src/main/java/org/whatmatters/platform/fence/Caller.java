package org.whatmatters.platform.fence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom a transaction works.
public sealed interface Caller {

    /// A worker, for one organisation.
    record Worker(UUID subject, UUID organisation) implements Caller {}

    /// Somebody who signed in as themselves.
    record Person(UUID subject) implements Caller {}

    /// Whoever comes without signing in, with a capability at most: no row of anybody is theirs.
    record Anybody() implements Caller {}

    /// The service itself, when no request is behind what it does.
    record TheService() implements Caller {}

    /// As the policies read it.
    default String kind() {
        return switch (this) {
            case Worker _ -> "WORKER";
            case Person _ -> "PERSON";
            case Anybody _ -> "ANYBODY";
            case TheService _ -> "SERVICE";
        };
    }

    default @Nullable UUID subjectOrNobody() {
        return switch (this) {
            case Worker worker -> worker.subject();
            case Person person -> person.subject();
            case Anybody _, TheService _ -> null;
        };
    }

    default @Nullable UUID organisationOrNone() {
        return this instanceof Worker worker ? worker.organisation() : null;
    }
}

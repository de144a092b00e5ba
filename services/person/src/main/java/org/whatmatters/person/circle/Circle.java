package org.whatmatters.person.circle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.PersonId;

/// Everybody around one person: the whole access state, as it stands after `version` changes.
///
/// @param accounts subjects of the person's own accounts
/// @param restriction who may see them all the same; absent unless they are hidden from everybody else
public record Circle(
        PersonId person,
        List<Relationship> relationships,
        List<UUID> accounts,
        @Nullable Restriction restriction,
        long version) {

    /// That nobody sees a person but the named, as far as their relationship goes.
    ///
    /// @param named subjects of workers
    public record Restriction(List<UUID> named) {

        public Restriction {
            named = List.copyOf(named);
        }
    }

    public Circle {
        relationships = List.copyOf(relationships);
        accounts = List.copyOf(accounts);
    }
}

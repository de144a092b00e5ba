package org.whatmatters.person.circle;

import java.util.List;
import java.util.UUID;
import org.whatmatters.person.record.PersonId;

/// Everybody around one person: the whole access state, as it stands after `version` changes.
///
/// @param accounts subjects of the person's own accounts
public record Circle(PersonId person, List<Relationship> relationships, List<UUID> accounts, long version) {

    public Circle {
        relationships = List.copyOf(relationships);
        accounts = List.copyOf(accounts);
    }
}

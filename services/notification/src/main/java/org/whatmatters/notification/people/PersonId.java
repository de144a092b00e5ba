package org.whatmatters.notification.people;

import java.util.UUID;

/// A person, by any id that was ever minted for them.
public record PersonId(UUID value) {}

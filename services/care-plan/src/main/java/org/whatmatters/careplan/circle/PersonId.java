package org.whatmatters.careplan.circle;

import java.util.UUID;

/// A person, by the id this service first knew them under. Another id may mean the same person: see [KnownCircles].
public record PersonId(UUID value) {}

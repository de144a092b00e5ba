package org.whatmatters.careplan.circle;

import java.util.UUID;

/// That an id means this person now, as the person service last told.
///
/// @param anyId any id that was ever minted for somebody
public record Identity(UUID anyId, PersonId person, long version) {}

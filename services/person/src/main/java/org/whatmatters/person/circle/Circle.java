package org.whatmatters.person.circle;

import org.whatmatters.person.record.PersonId;

/// Everybody around one person: the whole access state, as it stands after `version` changes.
///
/// @param narrowedIn the version in which something was last taken away from somebody; 0 while nothing ever was
public record Circle(PersonId person, Around around, long narrowedIn, long version) {}

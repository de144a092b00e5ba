package org.whatmatters.notification.people;

/// That an id means this person now, as the person service last told.
///
/// @param anyId any id that was ever minted for somebody
public record Identity(PersonId anyId, PersonId canonical, long version) {}

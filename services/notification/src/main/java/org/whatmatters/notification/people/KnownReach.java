package org.whatmatters.notification.people;

/// How a person may be reached, as of one version of their profile.
public record KnownReach(PersonId person, long version, Reach reach) {}

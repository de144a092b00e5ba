package org.whatmatters.notification.number;

import java.util.UUID;

/// One typing of a number. The same phone typed again is another one, so that nobody can tell that it was known.
public record NumberId(UUID value) {}

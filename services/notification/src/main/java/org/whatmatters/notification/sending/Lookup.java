package org.whatmatters.notification.sending;

import java.util.UUID;

/// What the provider knows under a reference.
public sealed interface Lookup {

    /// It has taken it.
    ///
    /// @param copies how often it went out: more than once is our fault
    record Known(UUID providerId, int copies) implements Lookup {}

    record Absent() implements Lookup {}

    record NoAnswer(String why) implements Lookup {}
}

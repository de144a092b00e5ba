package org.whatmatters.faults.traffic;

import java.util.UUID;

/// What became of a form that was sent until there was an answer.
public sealed interface Answer {

    /// Taken, and promised to be kept.
    ///
    /// @param triedAt when the try began that was answered, by the clock of `System.nanoTime`
    /// @param tries how often it had to be sent
    record Accepted(UUID referral, UUID person, int tries, long triedAt) implements Answer {}

    /// No trying again can help.
    record Refused(int status, String body) implements Answer {}

    /// Given up.
    record Unanswered() implements Answer {}
}

package org.whatmatters.notification.message;

import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.people.PersonId;

/// Whom a message is for.
public sealed interface Addressee {

    /// Somebody with a record, whose profile says whether and where they may be texted.
    record Somebody(PersonId person) implements Addressee {}

    /// Whoever holds the phone that a worker was just told is safe. No record, and nobody else is told what became of
    /// the text.
    record Phone(NumberId number) implements Addressee {}
}

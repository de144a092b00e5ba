package org.whatmatters.notification.message;

import java.time.Instant;
import org.whatmatters.notification.people.UkMobile;

/// One try to hand a message to the provider, written down before the call.
///
/// @param number from 1
/// @param absenceCountsFrom from when on the provider's "I do not know it" is proof that this try did not arrive
public record Attempt(int number, Instant at, UkMobile to, Instant absenceCountsFrom) {

    /// The provider itself said that it took nothing.
    Attempt notTaken(Instant at) {
        return new Attempt(number, this.at, to, at);
    }
}

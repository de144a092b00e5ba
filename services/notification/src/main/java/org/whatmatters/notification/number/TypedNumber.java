package org.whatmatters.notification.number;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.notification.people.UkMobile;

/// A mobile number that a worker typed for somebody without a record, who said there and then that it is safe to text
/// this phone.
///
/// @param organisation whose worker typed it: nobody else has anything sent to it
/// @param by the worker's subject
public record TypedNumber(NumberId id, UkMobile mobile, UUID organisation, UUID by, Instant at) {}

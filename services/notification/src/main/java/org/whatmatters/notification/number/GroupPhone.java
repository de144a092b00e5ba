package org.whatmatters.notification.number;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.notification.people.UkMobile;

/// The phone with which a group answers one host's offers for one service. The group gave it for that, so what it is
/// texted is no message to a person.
///
/// @param by the subject of the host's worker who put it down
public record GroupPhone(NumberId id, UkMobile mobile, UUID organisation, UUID service, UUID by, Instant at) {}

package org.whatmatters.person.circle;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.person.record.PersonId;

/// The fact that a relationship began.
///
/// @param person the id that the fact speaks of, which may lead to another record
/// @param occasion the referral or budget that it rests on, and with which it ends
public record Opening(PersonId person, UUID organisation, Relationship.Kind kind, UUID occasion, Instant from) {}

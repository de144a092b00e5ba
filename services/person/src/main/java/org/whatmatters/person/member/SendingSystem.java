package org.whatmatters.person.member;

import java.time.Instant;
import java.util.UUID;

/// A supplier's program that hands in referrals for one organisation, without a human at the keyboard.
///
/// @param id its client id at the sign-in service
/// @param subject of its tokens
/// @param registeredBy name of the administrator
/// @param keysAt when its keys were put down last
public record SendingSystem(
        UUID id,
        UUID subject,
        String name,
        PublicKeys keys,
        String registeredBy,
        Instant registeredAt,
        Instant keysAt) {

    public SendingSystem withKeys(PublicKeys others, Instant at) {
        return new SendingSystem(id, subject, name, others, registeredBy, registeredAt, at);
    }
}

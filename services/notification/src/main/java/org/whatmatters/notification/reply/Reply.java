package org.whatmatters.notification.reply;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.notification.people.UkMobile;

/// A text that came from a phone.
///
/// @param providerId the provider's id of it: the same text may be handed over twice
public record Reply(UUID id, UUID providerId, UkMobile from, Meaning meaning, String words, Instant receivedAt) {}

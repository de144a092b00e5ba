package org.whatmatters.notifysandbox.texting;

import java.time.Instant;
import java.util.UUID;

/// A text that a person sent back.
public record Reply(UUID id, UkMobile phone, String text, Instant sentAt) {}

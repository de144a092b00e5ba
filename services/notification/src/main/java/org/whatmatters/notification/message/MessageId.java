package org.whatmatters.notification.message;

import java.util.UUID;

/// Ours, and the reference under which the provider knows the message.
public record MessageId(UUID value) {}

package org.whatmatters.notification.reminder;

import java.util.UUID;

/// Of a reminder, also at the provider.
public record ReminderId(UUID value) {}

package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the text that asks a group, for the team that asked. Not of other texts to phones without a record.
///
/// @param requestId of the text, as the asking service named it
/// @param standing WAITING, SENT, DELIVERED, NOT_DELIVERED or NOT_SENT
/// @param reasonCode why it waits or was not sent
public record GroupTextTracedV1(
        UUID requestId, String standing, @Nullable String reasonCode, Instant at) {

    public static final String TYPE = "org.whatmatters.notification.group-text-traced.v1";
}

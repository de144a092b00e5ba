package org.whatmatters.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/// A phone that belongs to nobody on record answered whether a list of services had helped.
///
/// @param requestId of the text that asked
/// @param answer HELPED, NOT_YET or NO_LONGER_NEEDED
public record FollowUpAnsweredV1(UUID requestId, String answer, Instant answeredAt) {

    public static final String TYPE = "org.whatmatters.notification.follow-up-answered.v1";
}

package org.whatmatters.contracts.plan;

import java.time.Instant;
import java.util.UUID;

/// The person has said, anew, what matters to them.
public record AboutMeWrittenV1(UUID personId, long version, Instant writtenAt) {

    public static final String TYPE = "org.whatmatters.plan.about-me-written.v1";
}

package org.whatmatters.contracts.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan has been begun with the person.
public record PlanOpenedV1(
        UUID planId, UUID personId, @Nullable UUID referralId, Instant openedAt) {

    public static final String TYPE = "org.whatmatters.plan.opened.v1";
}

package org.whatmatters.directory.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says is wrong with a listing, and what became of it. Who said so is not told.
///
/// @param says what is right, in their words
/// @param answer the editor's, for whoever said so
record Correction(
        UUID id,
        UUID serviceId,
        String serviceName,
        Field field,
        String says,
        Instant reportedAt,
        State state,
        @Nullable String answer,
        @Nullable Instant decidedAt) {

    enum Field {
        NAME,
        DESCRIPTION,
        PLACE,
        TIMES,
        PHONE,
        EMAIL,
        WEBSITE,
        COST,
        WHO_IT_IS_FOR,
        /// It is not there any more.
        CLOSED,
        OTHER
    }

    enum State {
        OPEN,
        PUT_RIGHT,
        LEFT_AS_IT_IS
    }
}

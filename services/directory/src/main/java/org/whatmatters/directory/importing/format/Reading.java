package org.whatmatters.directory.importing.format;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Refusal;

/// A row of a file as it reads.
public sealed interface Reading {

    long row();

    /// The id that the row gives itself; null when it is none.
    @Nullable
    UUID serviceId();

    record Read(long row, Given given) implements Reading {

        @Override
        public UUID serviceId() {
            return given.id();
        }
    }

    record Refused(long row, @Nullable UUID serviceId, Refusal refusal) implements Reading {}
}

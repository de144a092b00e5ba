package org.whatmatters.portal.services;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes a command safe to send twice, and safe to send late: the key minted when its form was shown, and the
/// version that its reader saw.
public record Command(UUID key, @Nullable Long version) {

    /// The following command of the same button press: its key is derived, so that a double click repeats both.
    public Command then(String step, @Nullable Long newVersion) {
        return new Command(UUID.nameUUIDFromBytes((key + step).getBytes(StandardCharsets.UTF_8)), newVersion);
    }
}

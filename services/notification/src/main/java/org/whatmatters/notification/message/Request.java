package org.whatmatters.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What another service asked for, word for word.
///
/// @param id the asking service's; one request makes at most one message
/// @param organisation for whom it is sent; absent where it is the platform's own
/// @param template by name
public record Request(
        UUID id,
        Addressee to,
        @Nullable UUID organisation,
        String template,
        Map<String, String> parameters,
        String purpose,
        Instant notBefore,
        Instant notAfter) {

    /// The values are no longer needed and may hold a code word.
    Request withoutParameters() {
        return new Request(id, to, organisation, template, Map.of(), purpose, notBefore, notAfter);
    }
}

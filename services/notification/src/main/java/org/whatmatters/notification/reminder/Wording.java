package org.whatmatters.notification.reminder;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All that an e-mail to a worker can say: what waits in words that are the same for everybody, how many, and where
/// to sign in. A request cannot put anything else into it.
///
/// @param template the provider's id of the template
/// @param signInAt the platform's public address
/// @param whatWaits in words, by code
public record Wording(UUID template, String signInAt, Map<String, String> whatWaits) {

    public Wording {
        whatWaits = Map.copyOf(whatWaits);
    }

    /// The value for every gap, or empty for a code that nobody has words for.
    public Optional<Map<String, String>> of(ReminderRequest request) {
        return Optional.ofNullable(whatWaits.get(request.kind()))
                .map(what -> Map.of("what", what, "how many", String.valueOf(request.count()), "address", signInAt));
    }
}

package org.whatmatters.notification.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as those may see it who may see it at all: never its words, never the number.
///
/// @param state such as `delivered`
/// @param at since when it has been in that state
/// @param reasonCode why it waits or came to nothing; for the person's host only
/// @param reply what the person texted back; for the person's host only
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentMessage(
        UUID id,
        String template,
        String purpose,
        String state,
        Instant at,
        Instant askedAt,
        @Nullable String reasonCode,
        @Nullable ReplyText reply) {

    /// @param meaning `stop`, `start`, `help`, `danger` or `words`
    record ReplyText(String meaning, String words, Instant receivedAt) {}

    SentMessage forThePerson() {
        return new SentMessage(id, template, purpose, state, at, askedAt, null, null);
    }
}

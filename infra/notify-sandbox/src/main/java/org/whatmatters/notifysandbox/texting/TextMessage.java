package org.whatmatters.notifysandbox.texting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text on its way to a phone, with everything that Notify would tell about it later.
///
/// @param reference the sender's own mark; not unique, because Notify does not make it so
/// @param phoneNumber as the sender wrote it
/// @param phone the same number as a phone knows it
/// @param completedAt when the network had its last word; null while the text is under way
public record TextMessage(
        UUID id,
        @Nullable String reference,
        String phoneNumber,
        UkMobile phone,
        Template template,
        String body,
        Status status,
        Instant createdAt,
        @Nullable Instant completedAt) {

    /// The words that Notify uses for where a text is.
    public enum Status {
        SENDING("sending"),
        DELIVERED("delivered"),
        PERMANENT_FAILURE("permanent-failure");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    TextMessage ended(Status with, Instant at) {
        return new TextMessage(id, reference, phoneNumber, phone, template, body, with, createdAt, at);
    }
}

package org.whatmatters.notifysandbox.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notifysandbox.texting.Reply;
import org.whatmatters.notifysandbox.texting.TextMessage;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// The two bodies that Notify posts to a service.
final class CallbackJson {

    private static final String OUR_NUMBER = "07700900000";

    private CallbackJson() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Receipt(
            UUID id,
            @Nullable String reference,
            String to,
            String status,
            Instant createdAt,
            @Nullable Instant completedAt,
            @Nullable Instant sentAt,
            String notificationType,
            UUID templateId,
            int templateVersion) {

        static Receipt of(TextMessage message) {
            return new Receipt(
                    message.id(),
                    message.reference(),
                    message.phoneNumber(),
                    message.status().word(),
                    message.createdAt(),
                    message.completedAt(),
                    message.createdAt(),
                    "sms",
                    message.template().id(),
                    message.template().version());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Inbound(UUID id, String sourceNumber, String destinationNumber, String message, Instant dateReceived) {

        static Inbound of(Reply reply) {
            // Without the plus, as Notify writes it.
            var source = reply.phone().number().substring(1);
            return new Inbound(reply.id(), source, OUR_NUMBER, reply.text(), reply.sentAt());
        }
    }
}

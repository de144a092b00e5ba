package org.whatmatters.notifysandbox.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notifysandbox.mailing.Email;
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

        static Receipt of(Email email) {
            return new Receipt(
                    email.id(),
                    email.reference(),
                    email.address(),
                    email.status().word(),
                    email.createdAt(),
                    email.completedAt(),
                    email.createdAt(),
                    "email",
                    email.template().id(),
                    email.template().version());
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

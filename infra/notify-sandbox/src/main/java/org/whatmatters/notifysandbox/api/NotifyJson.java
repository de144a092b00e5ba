package org.whatmatters.notifysandbox.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.notifysandbox.mailing.Email;
import org.whatmatters.notifysandbox.mailing.EmailTemplate;
import org.whatmatters.notifysandbox.texting.Template;
import org.whatmatters.notifysandbox.texting.TextMessage;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Notify's JSON, as far as its Java client reads it.
final class NotifyJson {

    private NotifyJson() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record SmsRequest(
            @Nullable String phoneNumber,
            @Nullable String templateId,
            @Nullable Map<String, Object> personalisation,
            @Nullable String reference) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record EmailRequest(
            @Nullable String emailAddress,
            @Nullable String templateId,
            @Nullable Map<String, Object> personalisation,
            @Nullable String reference) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record SentEmail(UUID id, @Nullable String reference, EmailContent content, TemplateLink template, String uri) {

        static SentEmail of(Email email) {
            return new SentEmail(
                    email.id(),
                    email.reference(),
                    new EmailContent(email.body(), email.subject(), "what.matters@notifications.service.gov.uk"),
                    TemplateLink.of(email.template()),
                    "/v2/notifications/" + email.id());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record EmailContent(String body, String subject, String fromEmail) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Sent(UUID id, @Nullable String reference, Content content, TemplateLink template, String uri) {

        static Sent of(TextMessage message) {
            return new Sent(
                    message.id(),
                    message.reference(),
                    new Content(message.body(), "WhatMatters"),
                    TemplateLink.of(message.template()),
                    "/v2/notifications/" + message.id());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Content(String body, String fromNumber) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record TemplateLink(UUID id, int version, String uri) {

        static TemplateLink of(Template template) {
            return new TemplateLink(template.id(), template.version(), "/v2/template/" + template.id());
        }

        static TemplateLink of(EmailTemplate template) {
            return new TemplateLink(template.id(), template.version(), "/v2/template/" + template.id());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Notification(
            UUID id,
            @Nullable String reference,
            @Nullable String phoneNumber,
            @Nullable String emailAddress,
            String type,
            String status,
            TemplateLink template,
            String body,
            @Nullable String subject,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant completedAt) {

        static Notification of(TextMessage message) {
            return new Notification(
                    message.id(),
                    message.reference(),
                    message.phoneNumber(),
                    null,
                    "sms",
                    message.status().word(),
                    TemplateLink.of(message.template()),
                    message.body(),
                    null,
                    message.createdAt(),
                    message.createdAt(),
                    message.completedAt());
        }

        static Notification of(Email email) {
            return new Notification(
                    email.id(),
                    email.reference(),
                    null,
                    email.address(),
                    "email",
                    email.status().word(),
                    TemplateLink.of(email.template()),
                    email.body(),
                    email.subject(),
                    email.createdAt(),
                    email.createdAt(),
                    email.completedAt());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Listed(List<Notification> notifications, Links links) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Links(String current) {}
}

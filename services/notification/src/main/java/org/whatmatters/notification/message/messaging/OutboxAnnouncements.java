package org.whatmatters.notification.message.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ContactBouncedV1;
import org.whatmatters.contracts.notification.FollowUpAnsweredV1;
import org.whatmatters.contracts.notification.GroupTextTracedV1;
import org.whatmatters.contracts.notification.MessageDeliveredV1;
import org.whatmatters.contracts.notification.MessageDroppedV1;
import org.whatmatters.contracts.notification.MessageHeldV1;
import org.whatmatters.contracts.notification.MessageSentV1;
import org.whatmatters.contracts.notification.MessageUndeliveredV1;
import org.whatmatters.notification.message.Addressee.Phone;
import org.whatmatters.notification.message.Addressee.Somebody;
import org.whatmatters.notification.message.FollowUpAnswer;
import org.whatmatters.notification.message.GroupTextTrace;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageState;
import org.whatmatters.notification.message.application.Announcements;
import org.whatmatters.notification.number.application.GroupPhones;
import org.whatmatters.platform.messaging.Outbox;

/// Each state that others may know, as the fact it is to them. Never the words, never the number.
@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;
    private final GroupPhones groupPhones;

    OutboxAnnouncements(Outbox outbox, GroupPhones groupPhones) {
        this.outbox = outbox;
        this.groupPhones = groupPhones;
    }

    @Override
    public void announce(Message message) {
        switch (message.request().to()) {
            case Somebody(var person) -> announce(message, person.value());
            // Of other texts to nobody's phone nobody is told.
            case Phone(var number) ->
                GroupTextTrace.of(message).ifPresent(trace -> {
                    announce(message, trace);
                    if (message.state() == MessageState.PERMANENT_FAILURE) {
                        groupPhones.listingOf(number).ifPresent(listing -> bounced(message, listing));
                    }
                });
        }
    }

    private void bounced(Message text, UUID listing) {
        outbox.announce(
                Topic.NOTIFICATION_EVENTS,
                listing,
                ContactBouncedV1.TYPE,
                text.version(),
                new ContactBouncedV1(
                        text.request().id(), listing, "TEXT", text.standing().since()));
    }

    private void announce(Message text, GroupTextTrace trace) {
        var request = text.request().id();
        outbox.announce(
                Topic.NOTIFICATION_EVENTS,
                request,
                GroupTextTracedV1.TYPE,
                text.version(),
                new GroupTextTracedV1(
                        request,
                        trace.standing().name(),
                        trace.reason(),
                        text.standing().since()));
    }

    @Override
    public void answered(Message followUp, FollowUpAnswer answer, Instant at) {
        var request = followUp.request().id();
        outbox.announce(
                Topic.NOTIFICATION_EVENTS,
                request,
                FollowUpAnsweredV1.TYPE,
                followUp.version(),
                new FollowUpAnsweredV1(request, answer.name(), at));
    }

    private void announce(Message message, UUID person) {
        var id = message.id().value();
        var request = message.request().id();
        var template = message.request().template();
        var at = message.standing().since();
        var reason = Objects.requireNonNullElse(message.standing().reason(), code(message));
        switch (message.state()) {
            case HELD ->
                tell(MessageHeldV1.TYPE, message, person, new MessageHeldV1(id, request, person, template, reason, at));
            case SENT ->
                tell(MessageSentV1.TYPE, message, person, new MessageSentV1(id, request, person, template, at));
            case DELIVERED ->
                tell(
                        MessageDeliveredV1.TYPE,
                        message,
                        person,
                        new MessageDeliveredV1(id, request, person, template, at));
            case TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE ->
                tell(
                        MessageUndeliveredV1.TYPE,
                        message,
                        person,
                        new MessageUndeliveredV1(id, request, person, template, code(message), at));
            case CANCELLED, EXPIRED ->
                tell(
                        MessageDroppedV1.TYPE,
                        message,
                        person,
                        new MessageDroppedV1(id, request, person, template, code(message), at));
            case QUEUED, SENDING, REPLIED -> {
                // Our own affair, and the person's.
            }
        }
    }

    private void tell(String type, Message message, UUID person, Record fact) {
        outbox.announce(Topic.NOTIFICATION_EVENTS, person, type, message.version(), fact);
    }

    private static String code(Message message) {
        return message.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

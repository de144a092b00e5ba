package org.whatmatters.notification.message.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.contracts.notification.MessageTakenBackV1;
import org.whatmatters.contracts.notification.ReminderRequestedV1;
import org.whatmatters.contracts.notification.StillRightRequestedV1;
import org.whatmatters.contracts.notification.TextRequestedV1;
import org.whatmatters.contracts.notification.TextTakenBackV1;
import org.whatmatters.notification.message.Addressee.Phone;
import org.whatmatters.notification.message.Addressee.Somebody;
import org.whatmatters.notification.message.Request;
import org.whatmatters.notification.message.application.TakeRequest;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.reminder.Recipient.Letter;
import org.whatmatters.notification.reminder.ReminderRequest;
import org.whatmatters.notification.reminder.application.TakeReminder;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// The only way to have a message sent.
@Component
class RequestSubscription implements Subscription {

    private final TakeRequest takeRequest;
    private final TakeReminder takeReminder;

    RequestSubscription(TakeRequest takeRequest, TakeReminder takeReminder) {
        this.takeRequest = takeRequest;
        this.takeReminder = takeReminder;
    }

    @Override
    public Topic topic() {
        return Topic.NOTIFICATION_REQUESTS;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case MessageRequestedV1.TYPE -> takeRequest.take(requestIn(event.as(MessageRequestedV1.class)));
            case TextRequestedV1.TYPE -> takeRequest.take(requestIn(event.as(TextRequestedV1.class)));
            case ReminderRequestedV1.TYPE -> takeReminder.take(requestIn(event.as(ReminderRequestedV1.class)));
            case StillRightRequestedV1.TYPE -> takeReminder.take(requestIn(event.as(StillRightRequestedV1.class)));
            case MessageTakenBackV1.TYPE ->
                takeRequest.takeBack(event.as(MessageTakenBackV1.class).requestId());
            case TextTakenBackV1.TYPE ->
                takeRequest.takeBack(event.as(TextTakenBackV1.class).requestId());
            default -> {
                // Nothing else on this topic asks for a message.
            }
        }
    }

    private static Request requestIn(MessageRequestedV1 asked) {
        return new Request(
                asked.requestId(),
                new Somebody(new PersonId(asked.personId())),
                asked.organisationId(),
                asked.template(),
                asked.parameters(),
                asked.purpose(),
                asked.notBefore(),
                asked.notAfter());
    }

    private static Request requestIn(TextRequestedV1 asked) {
        return new Request(
                asked.requestId(),
                new Phone(new NumberId(asked.numberId())),
                asked.organisationId(),
                asked.template(),
                asked.parameters(),
                asked.purpose(),
                asked.notBefore(),
                asked.notAfter());
    }

    private static ReminderRequest requestIn(ReminderRequestedV1 asked) {
        return ReminderRequest.ofWorker(
                asked.requestId(),
                asked.organisationId(),
                asked.workerSubject(),
                asked.kind(),
                asked.count(),
                asked.notAfter());
    }

    private static ReminderRequest requestIn(StillRightRequestedV1 asked) {
        return ReminderRequest.ofGroup(
                asked.requestId(), asked.listingId(), new Letter(asked.email(), asked.link()), asked.notAfter());
    }
}

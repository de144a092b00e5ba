package org.whatmatters.notification.message.provider;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.reminder.application.Emails;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Outcome;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.SendEmailResponse;

/// GOV.UK Notify, for e-mails.
@Component
class NotifyEmails implements Emails {

    private final NotificationClient client;
    private final NotifyCalls calls;

    NotifyEmails(NotificationClient client, NotifyCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Outcome send(ReminderId reference, String to, UUID template, Map<String, String> values) {
        return calls.send(
                () -> client.sendEmail(
                        template.toString(), to, values, reference.value().toString()),
                SendEmailResponse::getNotificationId);
    }

    @Override
    public Lookup find(ReminderId reference) {
        return calls.find(reference.value());
    }
}

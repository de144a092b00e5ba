package org.whatmatters.notification.message.provider;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.Template;
import org.whatmatters.notification.message.application.Texts;
import org.whatmatters.notification.people.UkMobile;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Outcome;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.SendSmsResponse;

/// GOV.UK Notify, for texts.
@Component
class NotifyTexts implements Texts {

    private final NotificationClient client;
    private final NotifyCalls calls;

    NotifyTexts(NotificationClient client, NotifyCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Outcome send(MessageId reference, UkMobile to, Template template, Map<String, String> values) {
        return calls.send(
                () -> client.sendSms(
                        template.providerId().toString(),
                        to.e164(),
                        values,
                        reference.value().toString()),
                SendSmsResponse::getNotificationId);
    }

    @Override
    public Lookup find(MessageId reference) {
        return calls.find(reference.value());
    }
}

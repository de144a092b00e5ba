package org.whatmatters.notification.message.provider;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.Template;
import org.whatmatters.notification.message.application.Texts;
import org.whatmatters.notification.message.application.Texts.Lookup.Absent;
import org.whatmatters.notification.message.application.Texts.Lookup.Known;
import org.whatmatters.notification.message.application.Texts.Lookup.NoAnswer;
import org.whatmatters.notification.message.application.Texts.Outcome.NotTaken;
import org.whatmatters.notification.message.application.Texts.Outcome.Refused;
import org.whatmatters.notification.message.application.Texts.Outcome.Taken;
import org.whatmatters.notification.message.application.Texts.Outcome.Unsure;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Answer;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Fault;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Refusal;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Silence;
import org.whatmatters.notification.people.UkMobile;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.SendSmsResponse;

/// GOV.UK Notify.
@Component
class NotifyTexts implements Texts {

    private static final int BAD_REQUEST = 400;

    private final NotificationClient client;
    private final GuardedCall guarded;

    NotifyTexts(NotificationClient client, GuardedCall guarded) {
        this.client = client;
        this.guarded = guarded;
    }

    @Override
    public Outcome send(MessageId reference, UkMobile to, Template template, Map<String, String> values) {
        var result = guarded.call(() -> client.sendSms(
                template.providerId().toString(),
                to.e164(),
                values,
                reference.value().toString()));
        return switch (result) {
            case Answer<SendSmsResponse>(var sent) -> new Taken(sent.getNotificationId());
            // Anything else below 500 (a wrong key, too many at once) is no fault of this message.
            case Refusal<SendSmsResponse>(var status, var why) ->
                status == BAD_REQUEST ? new Refused("refused-by-provider") : new NotTaken(why);
            case Fault<SendSmsResponse>(var why) -> new NotTaken(why);
            case Silence<SendSmsResponse>(var why) -> new Unsure(why);
        };
    }

    @Override
    public Lookup find(MessageId reference) {
        var result = guarded.call(
                () -> client.getNotifications(null, null, reference.value().toString(), null)
                        .getNotifications());
        return switch (result) {
            case Answer<List<Notification>>(var found) ->
                found.isEmpty() ? new Absent() : new Known(found.getLast().getId(), found.size());
            case Refusal<List<Notification>> refusal -> new NoAnswer(refusal.why());
            case Fault<List<Notification>>(var why) -> new NoAnswer(why);
            case Silence<List<Notification>>(var why) -> new NoAnswer(why);
        };
    }
}

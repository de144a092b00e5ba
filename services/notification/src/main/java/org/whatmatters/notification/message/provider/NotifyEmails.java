package org.whatmatters.notification.message.provider;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Answer;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Fault;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Refusal;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Silence;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.reminder.application.Emails;
import org.whatmatters.notification.reminder.application.Emails.Lookup.Absent;
import org.whatmatters.notification.reminder.application.Emails.Lookup.Known;
import org.whatmatters.notification.reminder.application.Emails.Lookup.NoAnswer;
import org.whatmatters.notification.reminder.application.Emails.Outcome.NotTaken;
import org.whatmatters.notification.reminder.application.Emails.Outcome.Refused;
import org.whatmatters.notification.reminder.application.Emails.Outcome.Taken;
import org.whatmatters.notification.reminder.application.Emails.Outcome.Unsure;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.SendEmailResponse;

/// GOV.UK Notify, for e-mails. Behind the same guard as texts: it is one provider, well or ill.
@Component
class NotifyEmails implements Emails {

    private static final int BAD_REQUEST = 400;

    private final NotificationClient client;
    private final GuardedCall guarded;

    NotifyEmails(NotificationClient client, GuardedCall guarded) {
        this.client = client;
        this.guarded = guarded;
    }

    @Override
    public Outcome send(ReminderId reference, String to, UUID template, Map<String, String> values) {
        var result = guarded.call(() -> client.sendEmail(
                template.toString(), to, values, reference.value().toString()));
        return switch (result) {
            case Answer<SendEmailResponse>(var sent) -> new Taken(sent.getNotificationId());
            // Anything else below 500 (a wrong key, too many at once) is no fault of this e-mail.
            case Refusal<SendEmailResponse>(var status, var why) ->
                status == BAD_REQUEST ? new Refused("refused-by-provider") : new NotTaken(why);
            case Fault<SendEmailResponse>(var why) -> new NotTaken(why);
            case Silence<SendEmailResponse>(var why) -> new Unsure(why);
        };
    }

    @Override
    public Lookup find(ReminderId reference) {
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

package org.whatmatters.notification.message.provider;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Answer;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Fault;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Refusal;
import org.whatmatters.notification.message.provider.GuardedCall.Result.Silence;
import org.whatmatters.notification.sending.Lookup;
import org.whatmatters.notification.sending.Lookup.Absent;
import org.whatmatters.notification.sending.Lookup.Known;
import org.whatmatters.notification.sending.Lookup.NoAnswer;
import org.whatmatters.notification.sending.Outcome;
import org.whatmatters.notification.sending.Outcome.NotTaken;
import org.whatmatters.notification.sending.Outcome.Refused;
import org.whatmatters.notification.sending.Outcome.Taken;
import org.whatmatters.notification.sending.Outcome.Unsure;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;

/// What texts and e-mails have in common at GOV.UK Notify: one guard, as it is one provider, well or ill.
@Component
class NotifyCalls {

    private static final int BAD_REQUEST = 400;

    private final NotificationClient client;
    private final GuardedCall guarded;

    NotifyCalls(NotificationClient client, GuardedCall guarded) {
        this.client = client;
        this.guarded = guarded;
    }

    <T> Outcome send(Callable<T> request, Function<T, UUID> providerId) {
        return switch (guarded.call(request)) {
            case Answer<T>(var sent) -> new Taken(providerId.apply(sent));
            // Anything else below 500 (a wrong key, too many at once) is no fault of what was sent.
            case Refusal<T>(var status, var why) ->
                status == BAD_REQUEST ? new Refused("refused-by-provider") : new NotTaken(why);
            case Fault<T>(var why) -> new NotTaken(why);
            case Silence<T>(var why) -> new Unsure(why);
        };
    }

    Lookup find(UUID reference) {
        var result = guarded.call(() ->
                client.getNotifications(null, null, reference.toString(), null).getNotifications());
        return switch (result) {
            case Answer<List<Notification>>(var found) ->
                found.isEmpty() ? new Absent() : new Known(found.getLast().getId(), found.size());
            case Refusal<List<Notification>> refusal -> new NoAnswer(refusal.why());
            case Fault<List<Notification>>(var why) -> new NoAnswer(why);
            case Silence<List<Notification>>(var why) -> new NoAnswer(why);
        };
    }
}

package org.whatmatters.notification.reminder;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.notification.reminder.Recipient.Group;
import org.whatmatters.notification.reminder.Recipient.Letter;
import org.whatmatters.notification.reminder.Recipient.Worker;

/// All that an e-mail can say. To a worker: what waits in words that are the same for everybody, how many, and where
/// to sign in. To a group: where to say whether its listing is still right. A request cannot put anything else into
/// it.
///
/// @param template the provider's id of the template for workers
/// @param stillRight the one for groups
/// @param signInAt the platform's public address
/// @param whatWaits in words, by code
public record Wording(UUID template, UUID stillRight, String signInAt, Map<String, String> whatWaits) {

    public Wording {
        whatWaits = Map.copyOf(whatWaits);
    }

    /// What fills the gaps of a template.
    public record Filled(UUID template, Map<String, String> values) {}

    /// Empty for a code that nobody has words for, and for a letter that is gone.
    public Optional<Filled> of(ReminderRequest request) {
        return switch (request.to()) {
            case Worker _ -> toWorker(request);
            case Group group ->
                Optional.ofNullable(group.letter()).map(Letter::link).map(this::toGroup);
        };
    }

    private Optional<Filled> toWorker(ReminderRequest request) {
        return Optional.ofNullable(whatWaits.get(request.kind()))
                .map(what -> new Filled(
                        template,
                        Map.of("what", what, "how many", String.valueOf(request.count()), "address", signInAt)));
    }

    private Filled toGroup(String link) {
        return new Filled(stillRight, Map.of("address", link));
    }
}

package org.whatmatters.notifysandbox.network;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.whatmatters.notifysandbox.SandboxSettings;
import org.whatmatters.notifysandbox.mailing.Email;
import org.whatmatters.notifysandbox.mailing.Mailboxes;
import org.whatmatters.notifysandbox.network.Behaviour.Receipts;
import org.whatmatters.notifysandbox.network.CallbackJson.Inbound;
import org.whatmatters.notifysandbox.network.CallbackJson.Receipt;
import org.whatmatters.notifysandbox.texting.Phones;
import org.whatmatters.notifysandbox.texting.Reply;
import org.whatmatters.notifysandbox.texting.TextMessage;
import org.whatmatters.notifysandbox.texting.TextMessage.Status;
import org.whatmatters.notifysandbox.texting.UkMobile;

/// Carries a text to the phone and an e-mail to its mailbox, tells what became of it, and brings texts back.
@Component
public class Network {

    private final Phones phones;
    private final Mailboxes mailboxes;
    private final Callbacks callbacks;
    private final SandboxSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Network(
            Phones phones,
            Mailboxes mailboxes,
            Callbacks callbacks,
            SandboxSettings settings,
            TaskScheduler scheduler,
            Clock clock) {
        this.phones = phones;
        this.mailboxes = mailboxes;
        this.callbacks = callbacks;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Its last word follows after the time a text takes, unless there is to be none.
    public void carry(TextMessage message, Receipts receipts) {
        later(receipts, with -> phones.end(message.id(), with, clock.instant()).map(Receipt::of));
    }

    public void carry(Email email, Receipts receipts) {
        later(receipts, with -> mailboxes.end(email.id(), with, clock.instant()).map(Receipt::of));
    }

    public void textBack(UkMobile from, String text) {
        var reply = new Reply(UUID.randomUUID(), from, text, clock.instant());
        phones.add(reply);
        callbacks.tell("inbound", Inbound.of(reply));
    }

    private void later(Receipts receipts, Function<Status, Optional<Receipt>> end) {
        switch (receipts) {
            case DELIVERED -> endLater(() -> end.apply(Status.DELIVERED));
            case PERMANENT_FAILURE -> endLater(() -> end.apply(Status.PERMANENT_FAILURE));
            case NONE -> {}
        }
    }

    private void endLater(Supplier<Optional<Receipt>> end) {
        var _ = scheduler.schedule(
                () -> end.get().ifPresent(receipt -> callbacks.tell("receipts", receipt)),
                clock.instant().plus(settings.receiptAfter()));
    }
}

package org.whatmatters.notifysandbox.network;

import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.whatmatters.notifysandbox.SandboxSettings;
import org.whatmatters.notifysandbox.network.Behaviour.Receipts;
import org.whatmatters.notifysandbox.network.CallbackJson.Inbound;
import org.whatmatters.notifysandbox.network.CallbackJson.Receipt;
import org.whatmatters.notifysandbox.texting.Phones;
import org.whatmatters.notifysandbox.texting.Reply;
import org.whatmatters.notifysandbox.texting.TextMessage;
import org.whatmatters.notifysandbox.texting.TextMessage.Status;
import org.whatmatters.notifysandbox.texting.UkMobile;

/// Carries a text to the phone, tells what became of it, and brings texts back.
@Component
public class Network {

    private final Phones phones;
    private final Callbacks callbacks;
    private final SandboxSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Network(Phones phones, Callbacks callbacks, SandboxSettings settings, TaskScheduler scheduler, Clock clock) {
        this.phones = phones;
        this.callbacks = callbacks;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Its last word follows after the time a text takes, unless there is to be none.
    public void carry(TextMessage message, Receipts receipts) {
        switch (receipts) {
            case DELIVERED -> endLater(message.id(), Status.DELIVERED);
            case PERMANENT_FAILURE -> endLater(message.id(), Status.PERMANENT_FAILURE);
            case NONE -> {}
        }
    }

    public void textBack(UkMobile from, String text) {
        var reply = new Reply(UUID.randomUUID(), from, text, clock.instant());
        phones.add(reply);
        callbacks.tell("inbound", Inbound.of(reply));
    }

    private void endLater(UUID id, Status with) {
        var _ = scheduler.schedule(() -> end(id, with), clock.instant().plus(settings.receiptAfter()));
    }

    private void end(UUID id, Status with) {
        phones.end(id, with, clock.instant())
                .map(Receipt::of)
                .ifPresent(receipt -> callbacks.tell("receipts", receipt));
    }
}

package org.whatmatters.directory.signal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ContactBouncedV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Makes somebody look at a listing when two messages to its group came back for good, by e-mail or text.
@Component
class HearBounces implements Subscription {

    private static final int ENOUGH_TO_DOUBT = 2;

    /// Longer than a listing counts as right.
    private static final Duration KEPT = Duration.ofDays(120);

    private final BouncesHeard bounces;
    private final RaiseDoubt raiseDoubt;
    private final TransactionOperations transaction;
    private final Clock clock;

    HearBounces(BouncesHeard bounces, RaiseDoubt raiseDoubt, TransactionOperations transaction, Clock clock) {
        this.bounces = bounces;
        this.raiseDoubt = raiseDoubt;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.NOTIFICATION_EVENTS;
    }

    @Override
    public boolean concernedBy(String type) {
        return type.equals(ContactBouncedV1.TYPE);
    }

    @Override
    public void on(ReceivedEvent event) {
        bounced(event.as(ContactBouncedV1.class));
    }

    private void bounced(ContactBouncedV1 bounced) {
        var oldest = clock.instant().minus(KEPT);
        if (bounced.at().isAfter(oldest)) {
            bounces.add(bounced.requestId(), bounced.listingId(), bounced.at());
            if (bounces.uncounted(bounced.listingId(), oldest) >= ENOUGH_TO_DOUBT) {
                raiseDoubt.raise(bounced.listingId(), Doubt.BOUNCED);
                bounces.count(bounced.listingId());
            }
        }
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT9M")
    void forget() {
        transaction.executeWithoutResult(_ -> bounces.forget(clock.instant().minus(KEPT)));
    }
}

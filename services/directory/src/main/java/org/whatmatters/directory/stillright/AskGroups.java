package org.whatmatters.directory.stillright;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.StillRightRequestedV1;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.platform.messaging.Outbox;

/// Asks by e-mail whether a listing is still right where its group has no account to be reminded with, fifteen days
/// before it is due: docs/adr/0043-ask-a-group-where-it-publishes-that-it-is-reached.md.
@Component
class AskGroups {

    private static final Logger LOG = LoggerFactory.getLogger(AskGroups.class);

    /// An e-mail that a provider could not take in so many days is left to the assurer.
    private static final int TRIED_FOR_DAYS = 3;

    private final GroupsToAsk groups;
    private final SayStillRight sayStillRight;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final URI publicAddress;
    private final Clock clock;

    AskGroups(
            GroupsToAsk groups,
            SayStillRight sayStillRight,
            Outbox outbox,
            TransactionOperations transaction,
            @Value("${whatmatters.directory.public-url}") URI publicAddress,
            Clock clock) {
        this.groups = groups;
        this.sayStillRight = sayStillRight;
        this.outbox = outbox;
        this.transaction = transaction;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void look() {
        if (Days.isWorkingTime(clock.instant())) {
            ask(Days.today(clock));
        }
    }

    void ask(LocalDate today) {
        transaction.executeWithoutResult(_ -> {
            var due = groups.claim(today, clock.instant());
            due.forEach(group -> group.desk().ifPresent(address -> write(group.service(), address, today)));
            if (!due.isEmpty()) {
                LOG.info("groups without an account whose listings are due: {}", due.size());
            }
        });
    }

    private void write(UUID service, String address, LocalDate today) {
        var made = sayStillRight.draw(service);
        outbox.announce(
                Topic.NOTIFICATION_REQUESTS,
                service,
                StillRightRequestedV1.TYPE,
                1,
                new StillRightRequestedV1(
                        UuidCreator.getTimeOrderedEpoch(),
                        service,
                        address,
                        publicAddress + "/still-right/" + made.secret().text(),
                        today.plusDays(TRIED_FOR_DAYS)
                                .atTime(Days.WORK_ENDS)
                                .atZone(Days.LONDON)
                                .toInstant()));
    }
}

package org.whatmatters.person.member.application;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whatmatters.person.organisation.KeepOrganisation;

/// Shuts out the people of a partner whose agreement has ended and whose time to finish is over, and lets them in again
/// when there is a new agreement or a decision. What is done may be done again.
@Service
class KeepDoors {

    private static final Logger LOG = LoggerFactory.getLogger(KeepDoors.class);

    private final KeepOrganisation keepOrganisation;
    private final Revocations revocations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepDoors(
            KeepOrganisation keepOrganisation,
            Revocations revocations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keepOrganisation = keepOrganisation;
        this.revocations = revocations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Apart: the scheduler's one thread also seals the audit, and must not wait for a sign-in service that hangs.
    @Scheduled(fixedRateString = "PT5M", initialDelayString = "PT30S")
    void putDoorsRightApart() {
        Thread.ofVirtual().name("keep-doors").start(this::putDoorsRight);
    }

    void putDoorsRight() {
        keepOrganisation.partners().forEach(this::putRight);
    }

    private void putRight(UUID organisation) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (keepOrganisation.putDoorRight(organisation)) {
                    revocations.revoke(null, organisation, clock.instant());
                    LOG.info("shut out: sharing agreement ended, organisation {}", organisation);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "whether organisation {} is shut out could not be put right: {}",
                    organisation,
                    e.getClass().getSimpleName());
        }
    }
}

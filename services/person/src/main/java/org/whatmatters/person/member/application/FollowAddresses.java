package org.whatmatters.person.member.application;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whatmatters.person.organisation.KeepOrganisation;

/// Looks up where workers are written to: an address may be made sure of, change or go without anything that
/// [FollowSignInService] hears of. What is done may be done again, by any instance.
@Service
class FollowAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAddresses.class);

    private final Accounts accounts;
    private final KeepOrganisation keepOrganisation;
    private final TransactionTemplate transaction;

    FollowAddresses(Accounts accounts, KeepOrganisation keepOrganisation, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.keepOrganisation = keepOrganisation;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Apart: the scheduler's one thread also seals the audit, and must not wait for a sign-in service that hangs.
    @Scheduled(fixedRateString = "PT15M", initialDelayString = "PT45S")
    void followApart() {
        Thread.ofVirtual().name("follow-addresses").start(this::follow);
    }

    void follow() {
        keepOrganisation.all().forEach(this::follow);
    }

    private void follow(UUID organisation) {
        try {
            var addresses = accounts.addressesIn(organisation);
            transaction.executeWithoutResult(_ -> keepOrganisation.keepAddresses(organisation, addresses));
        } catch (RuntimeException e) {
            LOG.warn(
                    "addresses of organisation {} not looked up: {}",
                    organisation,
                    e.getClass().getSimpleName());
        }
    }
}

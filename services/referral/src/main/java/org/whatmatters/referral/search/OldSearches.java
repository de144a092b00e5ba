package org.whatmatters.referral.search;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;

/// Forgets each hour what was typed a day ago.
@Component
class OldSearches {

    private final Searches searches;
    private final ServiceTransaction transaction;
    private final Clock clock;

    OldSearches(Searches searches, PlatformTransactionManager transactions, Clock clock) {
        this.searches = searches;
        this.transaction = new ServiceTransaction(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void forget() {
        transaction.executeWithoutResult(_ -> searches.forgetOld(clock.instant()));
    }
}

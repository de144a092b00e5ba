package org.whatmatters.referral.offer.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.offer.application.ExpireOffers;

/// Looks every quarter of an hour for offers whose time is over.
@Component
class OverdueOffers {

    private final ExpireOffers expireOffers;
    private final ServiceTransaction transaction;

    OverdueOffers(ExpireOffers expireOffers, PlatformTransactionManager transactions) {
        this.expireOffers = expireOffers;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT3M")
    void expire() {
        transaction.executeWithoutResult(_ -> expireOffers.expire());
    }
}

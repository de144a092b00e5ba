package org.whatmatters.referral.lifecycle.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.lifecycle.application.RouteWaiting;

/// Looks again for a host: a referral that came in at the very moment its host became known saw none.
@Component
class UnroutedReferrals {

    private final RouteWaiting routeWaiting;
    private final ServiceTransaction transaction;

    UnroutedReferrals(RouteWaiting routeWaiting, PlatformTransactionManager transactions) {
        this.routeWaiting = routeWaiting;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void route() {
        transaction.executeWithoutResult(_ -> routeWaiting.route());
    }
}

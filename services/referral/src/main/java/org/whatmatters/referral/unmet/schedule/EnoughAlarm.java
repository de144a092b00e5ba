package org.whatmatters.referral.unmet.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.unmet.application.LookForEnough;

/// Looks every hour where there may be enough need for a group. Two instances that look at once find the same.
@Component
class EnoughAlarm {

    private final LookForEnough lookForEnough;
    private final ServiceTransaction transaction;

    EnoughAlarm(LookForEnough lookForEnough, PlatformTransactionManager transactions) {
        this.lookForEnough = lookForEnough;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void look() {
        transaction.executeWithoutResult(_ -> lookForEnough.look());
    }
}

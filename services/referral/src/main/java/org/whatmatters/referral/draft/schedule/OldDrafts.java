package org.whatmatters.referral.draft.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.draft.ForgetDrafts;

/// Looks for old drafts every hour. With several instances, each takes others.
@Component
class OldDrafts {

    private final ForgetDrafts forgetDrafts;
    private final ServiceTransaction transaction;

    OldDrafts(ForgetDrafts forgetDrafts, PlatformTransactionManager transactions) {
        this.forgetDrafts = forgetDrafts;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void forget() {
        int forgotten;
        do {
            forgotten = forgetSome();
        } while (forgotten > 0);
    }

    private int forgetSome() {
        var forgotten = transaction.execute(_ -> forgetDrafts.forget());
        return forgotten == null ? 0 : forgotten;
    }
}

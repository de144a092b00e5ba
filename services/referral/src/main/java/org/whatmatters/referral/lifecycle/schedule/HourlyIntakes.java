package org.whatmatters.referral.lifecycle.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.lifecycle.application.TellIntakesAgain;

/// Looks every few minutes for intakes whose hour is over. With several instances, each takes others.
@Component
class HourlyIntakes {

    private final TellIntakesAgain tellIntakesAgain;
    private final ServiceTransaction transaction;

    HourlyIntakes(TellIntakesAgain tellIntakesAgain, PlatformTransactionManager transactions) {
        this.tellIntakesAgain = tellIntakesAgain;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void tell() {
        // A transaction for each batch, so that a long outage of person does not end in one long transaction.
        int told;
        do {
            told = tellSome();
        } while (told > 0);
    }

    private int tellSome() {
        var told = transaction.execute(_ -> tellIntakesAgain.tell());
        return told == null ? 0 : told;
    }
}

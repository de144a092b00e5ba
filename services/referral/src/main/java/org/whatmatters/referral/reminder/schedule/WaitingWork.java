package org.whatmatters.referral.reminder.schedule;

import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.reminder.application.Remind;

/// Looks every five minutes for whom something waits. With several instances, each e-mail is asked for by one.
@Component
class WaitingWork {

    private final Remind remind;
    private final ServiceTransaction transaction;

    WaitingWork(Remind remind, PlatformTransactionManager transactions) {
        this.remind = remind;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT4M")
    void remind() {
        Objects.requireNonNull(transaction.execute(_ -> remind.due()))
                .forEach(waiting -> transaction.executeWithoutResult(_ -> remind.ask(waiting)));
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        transaction.executeWithoutResult(_ -> remind.forget());
    }
}

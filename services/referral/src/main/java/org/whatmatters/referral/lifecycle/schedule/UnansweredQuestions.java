package org.whatmatters.referral.lifecycle.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.lifecycle.application.ReturnUnanswered;

/// Looks every quarter of an hour for questions whose time is over.
@Component
class UnansweredQuestions {

    private final ReturnUnanswered returnUnanswered;
    private final ServiceTransaction transaction;

    UnansweredQuestions(ReturnUnanswered returnUnanswered, PlatformTransactionManager transactions) {
        this.returnUnanswered = returnUnanswered;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT4M")
    void returnThem() {
        transaction.executeWithoutResult(_ -> returnUnanswered.returnThem());
    }
}

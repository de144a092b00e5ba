package org.whatmatters.referral.privateword;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;

/// Forgets each hour what was answered beside a form that nobody sends any more.
@Component
class OldPrivateWords {

    /// As long as a draft is kept that nobody touches.
    private static final Duration KEPT = Duration.ofDays(30);

    private final PrivateWords privateWords;
    private final ServiceTransaction transaction;
    private final Clock clock;

    OldPrivateWords(PrivateWords privateWords, PlatformTransactionManager transactions, Clock clock) {
        this.privateWords = privateWords;
        this.transaction = new ServiceTransaction(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void forget() {
        transaction.executeWithoutResult(
                _ -> privateWords.forgetWithoutDraft(clock.instant().minus(KEPT)));
    }
}

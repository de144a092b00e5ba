package org.whatmatters.referral.visit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;

/// Counts every minute who has not said that they are home safe, for the operator's alarm. Each instance counts the
/// same.
@Component
class OverdueVisits implements MeterBinder {

    private final Visits visits;
    private final ServiceTransaction transaction;
    private final Clock clock;
    private volatile long count;

    OverdueVisits(Visits visits, PlatformTransactionManager transactions, Clock clock) {
        this.visits = visits;
        this.transaction = new ServiceTransaction(transactions);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("visit.overdue", this, overdue -> overdue.count)
                .description("workers on a visit who have not said by the time they named that they are safe")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void count() {
        count = Objects.requireNonNull(transaction.execute(_ -> visits.countOverdue(clock.instant())));
    }
}

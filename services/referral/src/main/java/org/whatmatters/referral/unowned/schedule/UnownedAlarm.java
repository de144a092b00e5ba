package org.whatmatters.referral.unowned.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.referral.unowned.UnownedReferrals;
import org.whatmatters.referral.unowned.Why;

/// Counts every five minutes what nobody has, for the operator's alarm: docs/runbooks/referral-without-owner.md. Each
/// instance counts the same.
@Component
class UnownedAlarm implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(UnownedAlarm.class);

    private final UnownedReferrals referrals;
    private final ServiceTransaction transaction;
    private volatile Map<Why, Long> counts = Map.of();

    UnownedAlarm(UnownedReferrals referrals, PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var why : Why.values()) {
            Gauge.builder("referral.unowned", this, alarm -> alarm.counts.getOrDefault(why, 0L))
                    .description("referrals that nobody has had for more than one working hour of their host")
                    .tag("why", why.name())
                    .register(registry);
        }
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void count() {
        counts = Objects.requireNonNull(transaction.execute(_ -> referrals.count()));
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            LOG.warn("Nobody has had {} referrals for more than a working hour", all);
        }
    }
}

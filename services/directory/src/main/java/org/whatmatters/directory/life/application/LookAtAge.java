package org.whatmatters.directory.life.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.listing.Days;

/// What has not been looked at becomes due, stale and inactive. Looks into the table (docs/adr/0030), so a day that was
/// pulled forward counts at once.
@Component
class LookAtAge {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtAge.class);
    private static final int AT_ONCE = 200;

    private final Lives lives;
    private final ChangeLife changeLife;
    private final TransactionOperations transaction;
    private final Clock clock;

    LookAtAge(Lives lives, ChangeLife changeLife, TransactionOperations transaction, Clock clock) {
        this.lives = lives;
        this.changeLife = changeLife;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
    void look() {
        var all = 0;
        for (var some = lookAtSome(); some > 0; some = lookAtSome()) {
            all += some;
        }
        if (all > 0) {
            LOG.info("listings that grew older: {}", all);
        }
    }

    private int lookAtSome() {
        var looked = transaction.execute(_ -> {
            var old = lives.grownOld(Days.today(clock), AT_ONCE);
            old.forEach(held ->
                    changeLife.take(held, (listing, today) -> listing.life().aged(today)));
            return old.size();
        });
        return looked == null ? 0 : looked;
    }
}

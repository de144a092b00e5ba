package org.whatmatters.directory.duplicate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.platform.web.NotFound;

/// Looks whether listings that have changed look like others, by itself (docs/adr/0030) and when an editor asks.
@Component
class LookForPairs {

    private static final int AT_ONCE = 500;

    private final LookAlikes lookAlikes;
    private final Merges merges;
    private final TransactionOperations transaction;
    private final Clock clock;

    LookForPairs(LookAlikes lookAlikes, Merges merges, TransactionOperations transaction, Clock clock) {
        this.lookAlikes = lookAlikes;
        this.merges = merges;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT4M")
    void look() {
        while (lookAtSome() == AT_ONCE) {
            // Each time some more, so that nobody waits long for what one transaction holds.
        }
    }

    private int lookAtSome() {
        var looked = transaction.execute(_ -> {
            merges.hold();
            var marked = lookAlikes.markChanged(AT_ONCE);
            propose(marked);
            return marked.size();
        });
        return looked == null ? 0 : looked;
    }

    /// In the caller's transaction.
    void lookAt(UUID listing) {
        merges.hold();
        var marked = lookAlikes.mark(listing, AT_ONCE);
        if (!marked.contains(listing)) {
            throw new NotFound();
        }
        propose(marked);
    }

    private void propose(List<UUID> marked) {
        if (!marked.isEmpty()) {
            lookAlikes.propose(marked, clock.instant());
        }
    }
}

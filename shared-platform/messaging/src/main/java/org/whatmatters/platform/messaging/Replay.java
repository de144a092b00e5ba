package org.whatmatters.platform.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in what was parked, key by key and in order, each key in one transaction: what still cannot be taken in stays
/// parked with whatever follows it. Runbook: docs/runbooks/parked-events.md.
public final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final TransactionTemplate transaction;
    private final ParkedEvents parked;
    private final Inbox inbox;

    Replay(TransactionTemplate transaction, ParkedEvents parked, Inbox inbox) {
        this.transaction = transaction;
        this.parked = parked;
        this.inbox = inbox;
    }

    /// Does it now.
    public void run() {
        for (var key : parked.keys()) {
            try {
                var events = 0;
                // Another instance may have parked more of the key meanwhile.
                for (var taken = replay(key); taken > 0; taken = replay(key)) {
                    events += taken;
                }
                LOG.info("replayed {} events of a key of {}", events, key.topic());
            } catch (RuntimeException fault) {
                if (Outage.isBehind(fault)) {
                    throw fault;
                }
                LOG.error(
                        "a key of {} stays parked: {}",
                        key.topic(),
                        fault.getClass().getName());
            }
        }
    }

    private int replay(ParkedEvents.Key key) {
        var count = transaction.execute(_ -> {
            var records = parked.release(key);
            inbox.takeInReleased(records);
            return records.size();
        });
        return count == null ? 0 : count;
    }
}

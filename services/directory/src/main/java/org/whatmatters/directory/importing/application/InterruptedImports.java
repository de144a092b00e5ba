package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Finds imports whose process is gone, of this instance or another: what is alive says so with every batch and at
/// least every 5 seconds, so 30 seconds of silence mean that nobody runs it. The editor sees it and may give the file
/// again.
@Component
class InterruptedImports {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptedImports.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final ImportJobs jobs;
    private final ImportTables tables;
    private final TransactionOperations transaction;
    private final Clock clock;

    InterruptedImports(ImportJobs jobs, ImportTables tables, TransactionOperations transaction, Clock clock) {
        this.jobs = jobs;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000)
    void find() {
        var now = clock.instant();
        var found = transaction.execute(_ -> {
            var interrupted = jobs.interruptNotAliveSince(now.minus(SILENCE), now);
            tables.forgetEnded();
            return interrupted;
        });
        if (found != null && found > 0) {
            LOG.warn("imports interrupted: {}", found);
        }
    }
}

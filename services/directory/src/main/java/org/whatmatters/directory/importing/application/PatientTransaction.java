package org.whatmatters.directory.importing.application;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.platform.messaging.Outage;

/// Work of an import in a transaction of its own, and again until the database answers.
@Component
class PatientTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(PatientTransaction.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final TransactionOperations transaction;

    PatientTransaction(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    void run(Runnable work) throws InterruptedException {
        get(() -> {
            work.run();
            return null;
        });
    }

    <T extends @Nullable Object> T get(Supplier<T> work) throws InterruptedException {
        while (true) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (DataAccessException | TransactionException e) {
                if (!Outage.isBehind(e)) {
                    throw e;
                }
                LOG.warn(
                        "the database is away ({}), the import waits",
                        e.getClass().getSimpleName());
                Thread.sleep(PAUSE);
            }
        }
    }
}

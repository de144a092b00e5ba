package org.whatmatters.platform.fence;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/// A transaction for what the service does of itself: news it takes in, what falls due, what it tells.
public final class ServiceTransaction extends TransactionTemplate {

    private static final Caller.TheService THE_SERVICE = new Caller.TheService();

    public ServiceTransaction(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return Fence.workingFor(THE_SERVICE, () -> super.execute(action));
    }
}

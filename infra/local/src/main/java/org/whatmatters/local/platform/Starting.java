package org.whatmatters.local.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Parts on their way up, a few at a time, in the order given. The first that fails ends the wait for all.
final class Starting implements AutoCloseable {

    /// More at once and, on two cores, each comes up later and none sooner.
    private static final int AT_ONCE = 3;

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    private final Set<Part> up = EnumSet.noneOf(Part.class);
    private final Consumer<Part> start;
    private @Nullable RuntimeException failure; // none so far

    /// @param start answers when the part serves
    Starting(Consumer<Part> start) {
        this.start = start;
    }

    void begin(Part part) {
        workers.execute(() -> {
            try {
                start.accept(part);
                isUp(part);
            } catch (RuntimeException e) {
                hasFailed(e);
            }
        });
    }

    synchronized void await(Part... parts) {
        var wanted = List.of(parts);
        try {
            while (!up.containsAll(wanted)) {
                if (failure != null) {
                    throw failure;
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("The start was interrupted", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }

    private synchronized void isUp(Part part) {
        up.add(part);
        notifyAll();
    }

    private synchronized void hasFailed(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
        notifyAll();
    }
}

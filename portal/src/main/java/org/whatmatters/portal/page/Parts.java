package org.whatmatters.portal.page;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SignInNeeded;
import org.whatmatters.portal.signin.Visit;

/// Asks for the parts of a page at the same time, each for as long as [PortalSettings#partLimit] and no longer. Right
/// after something was started, "not found" is asked again: the service that is asked may not have heard of it yet.
@Component
public class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /// Carries the trace of the page into the calls for its parts.
    private final ExecutorService threads = ContextExecutorService.wrap(
            Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build()::captureAll);

    private final Patience patience;
    private final PortalSettings settings;

    Parts(Patience patience, PortalSettings settings) {
        this.patience = patience;
        this.settings = settings;
    }

    /// Starts asking now; [Asked#answer] waits for what is left of the time.
    public <T> Asked<T> ask(Supplier<T> question) {
        var visit = Visit.current();
        var limit = visit.patient() ? settings.partLimit().plus(settings.patience()) : settings.partLimit();
        var future = threads.submit(
                () -> visit.during(() -> visit.patient() ? patience.untilFound(question) : question.get()));
        return new Asked<>(future, System.nanoTime() + limit.toNanos());
    }

    /// A question on its way.
    public static final class Asked<T> {

        private final Future<T> future;
        private final long deadline;

        private Asked(Future<T> future, long deadline) {
            this.future = future;
            this.deadline = deadline;
        }

        public Part<T> answer() {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            try {
                return Part.of(future.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                future.cancel(true);
                LOG.warn("A part of a page did not answer in time");
            } catch (ExecutionException e) {
                return failed(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Part.missing(Part.Outcome.SILENT);
        }

        private Part<T> failed(@Nullable Throwable cause) {
            if (cause instanceof SignInNeeded) {
                throw new SignInNeeded();
            }
            if (cause instanceof Refusal refusal && refusal.status() == 404) {
                return Part.missing(Part.Outcome.NOT_FOUND);
            }
            if (cause instanceof Refusal refusal && refusal.status() == 403) {
                return Part.missing(Part.Outcome.NOT_ALLOWED);
            }
            LOG.warn("A part of a page did not answer: {}", String.valueOf(cause));
            return Part.missing(Part.Outcome.SILENT);
        }
    }
}

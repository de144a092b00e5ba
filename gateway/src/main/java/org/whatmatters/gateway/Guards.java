package org.whatmatters.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// A time limit, a circuit breaker and a limit of calls at once before every target, so that one part that hangs takes
/// no other part with it, nor the gateway itself.
///
/// What a service answers passes unchanged, 5xx included; only silence is answered here. The limit ends when the
/// answer begins: a long download may take its time.
@Component
class Guards implements DisposableBean {

    /// As many as a service has connections to its database. More of them would only wait there: on a machine that
    /// is short of processors, twenty at a time all took longer than the time limit. Measured with eight and with
    /// sixteen at a time, a service does the same number.
    static final int CALLS_AT_ONCE = 10;

    /// A page waits for several calls of its own.
    static final int PAGES_AT_ONCE = 100;

    /// So long a call waits for its turn: what comes by chance at one moment passes, what is too much is refused soon.
    private static final Duration TURN = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(Guards.class);

    private final CircuitBreakerRegistry breakers;
    private final TimeLimiterRegistry limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ContextSnapshotFactory traces =
            ContextSnapshotFactory.builder().build();

    Guards(CircuitBreakerRegistry breakers, TimeLimiterRegistry limits) {
        this.breakers = breakers;
        this.limits = limits;
    }

    /// @param atOnce how many calls are let through at a time
    HandlerFilterFunction<ServerResponse, ServerResponse> named(
            String name, int atOnce, Function<Refusal, ServerResponse> refused) {
        var breaker = breakers.circuitBreaker(name);
        var limit = limits.timeLimiter(name);
        var places = new Semaphore(atOnce, true);
        return (request, next) -> {
            if (!places.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                return refused.apply(Refusal.UNAVAILABLE);
            }
            var call = traces.captureAll().wrap(() -> next.handle(request));
            try {
                return breaker.executeCallable(() -> limit.executeFutureSupplier(() -> threads.submit(call)));
            } catch (CallNotPermittedException _) {
                return refused.apply(Refusal.UNAVAILABLE);
            } catch (TimeoutException _) {
                LOG.warn("{} did not answer in time", name);
                return refused.apply(Refusal.LATE);
            } catch (ResourceAccessException e) {
                // Not the message: it holds the address, and that of a texted link is a secret.
                LOG.warn(
                        "{} cannot be reached: {}",
                        name,
                        e.getMostSpecificCause().getClass().getSimpleName());
                return refused.apply(Refusal.UNAVAILABLE);
            } finally {
                places.release();
            }
        };
    }

    /// Does not wait: the server has already given running requests their time.
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

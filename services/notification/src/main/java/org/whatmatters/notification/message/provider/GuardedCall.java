package org.whatmatters.notification.message.provider;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.net.ConnectException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.gov.service.notify.NotificationClientException;

/// A call to the provider that ends in time, and is not made at all while the provider is known to be ill. Only faults
/// of the provider count against it; a refusal is an answer.
final class GuardedCall implements AutoCloseable {

    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GuardedCall(CircuitBreaker breaker, TimeLimiter limiter) {
        this.breaker = breaker;
        this.limiter = limiter;
    }

    /// What a call came to.
    sealed interface Result<T> {

        record Answer<T>(T value) implements Result<T> {}

        /// It understood and declined.
        ///
        /// @param status what the provider answered with, below 500
        record Refusal<T>(int status, String why) implements Result<T> {}

        /// It did not reach the provider, or the provider said that it failed.
        record Fault<T>(String why) implements Result<T> {}

        /// Nobody knows what the provider did.
        record Silence<T>(String why) implements Result<T> {}
    }

    <T> Result<T> call(Callable<T> request) {
        try {
            return breaker.executeCallable(
                    () -> limiter.executeFutureSupplier(() -> threads.submit(asResult(request))));
        } catch (CallNotPermittedException e) {
            return new Result.Fault<>("breaker is open");
        } catch (NotificationClientException e) {
            return afterFault(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Silence<>("interrupted");
        } catch (Exception e) {
            return new Result.Silence<>(e.getClass().getSimpleName());
        }
    }

    private static <T> Callable<Result<T>> asResult(Callable<T> request) {
        return () -> {
            try {
                return new Result.Answer<>(request.call());
            } catch (NotificationClientException e) {
                if (isRefusal(e)) {
                    return new Result.Refusal<>(e.getHttpResult(), "status " + e.getHttpResult());
                }
                throw e;
            }
        };
    }

    private static boolean isRefusal(NotificationClientException e) {
        return e.getCause() == null && e.getHttpResult() >= 400 && e.getHttpResult() < 500;
    }

    private static <T> Result<T> afterFault(NotificationClientException e) {
        if (e.getCause() instanceof ConnectException) {
            return new Result.Fault<>("nobody there");
        }
        return e.getCause() == null && e.getHttpResult() >= 500
                ? new Result.Fault<>("status " + e.getHttpResult())
                : new Result.Silence<>("no readable answer");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class GuardsIT {

    private static final String INSIGHT = "/api/v1/insight/referrals-by-agency";

    private static final String REFERRALS = "/api/v1/referrals/sent";

    private final Door door;
    private final CircuitBreaker breaker;
    private final Backend insight = Backends.of(Target.INSIGHT);

    GuardsIT(Door door, CircuitBreakerRegistry breakers) {
        this.door = door;
        this.breaker = breakers.circuitBreaker("insight");
    }

    @AfterEach
    void back_to_normal() {
        insight.answersAs("insight");
        breaker.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 412, 422, 428, 500, 503})
    void what_a_service_answers_passes_unchanged(int status) {
        insight.answers(status, "application/problem+json", "{\"state\":\"accepted\"}");

        var answer = door.getWithToken(INSIGHT);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"state\":\"accepted\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 422, 500})
    void one_requests_fault_shuts_the_door_on_nobody(int status) {
        insight.answers(status, "application/problem+json", "{}");

        for (int i = 0; i < 4; i++) {
            door.getWithToken(INSIGHT);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_part_that_cannot_be_reached_is_left_alone_for_a_while_and_then_tried_again() {
        insight.answers(HttpExchange::close);

        for (int i = 0; i < 2; i++) {
            assertUnavailable(door.getWithToken(INSIGHT));
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        insight.answersAs("insight");
        assertUnavailable(door.getWithToken(INSIGHT));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(door.getWithToken(INSIGHT).statusCode()).isEqualTo(200));
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_part_that_says_it_cannot_serve_is_left_alone_too() {
        insight.answers(503, "application/problem+json", "{}");

        door.getWithToken(INSIGHT);
        door.getWithToken(INSIGHT);

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void a_part_that_hangs_is_waited_for_only_so_long() throws InterruptedException {
        var released = new CountDownLatch(1);
        var budget = Backends.of(Target.BUDGET);
        budget.answers(exchange -> {
            hold(released);
            exchange.close();
        });
        try {
            var answer = door.getWithToken("/api/v1/budgets/mine");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("urn:whatmatters:problem:no-answer-in-time", "Idempotency-Key");
        } finally {
            released.countDown();
            budget.answersAs("budget");
        }
    }

    @Test
    void a_part_that_is_slow_is_not_shut_off() {
        var released = new CountDownLatch(1);
        insight.answers(exchange -> {
            hold(released);
            exchange.close();
        });
        try {
            for (int i = 0; i < 2; i++) {
                assertThat(door.getWithToken(INSIGHT).statusCode()).isEqualTo(504);
            }

            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        } finally {
            released.countDown();
            insight.answersAs("insight");
        }
    }

    @Test
    void what_would_only_wait_is_refused_soon() throws InterruptedException {
        var referral = Backends.of(Target.REFERRAL);
        var released = new CountDownLatch(1);
        var inside = new CountDownLatch(Guards.CALLS_AT_ONCE);
        referral.answers(exchange -> {
            inside.countDown();
            hold(released);
            Backend.send(exchange, 200, "referral");
        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, Guards.CALLS_AT_ONCE)
                    .mapToObj(_ -> callers.submit(() -> door.getWithToken(REFERRALS)))
                    .toList();
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();

            var oneTooMany = door.getWithToken(REFERRALS);

            released.countDown();
            assertUnavailable(oneTooMany);
            assertThat(calls).extracting(call -> call.get().statusCode()).containsOnly(200);
        } finally {
            released.countDown();
            referral.answersAs("referral");
        }
    }

    private static void hold(CountDownLatch released) {
        try {
            released.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_person_at_a_browser_gets_a_page_instead_of_a_problem() {
        var portal = Backends.of(Target.PORTAL);
        portal.answers(HttpExchange::close);
        try {
            var answer = door.get("/referrals");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.body()).contains("not available", "999").doesNotContain("127.0.0.1");
        } finally {
            portal.answersAs("portal");
        }
    }

    private static void assertUnavailable(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("urn:whatmatters:problem:not-available-now")
                .doesNotContain("insight", "127.0.0.1", "Exception");
    }
}

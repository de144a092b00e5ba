package org.whatmatters.notification.message.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import com.zaxxer.hikari.HikariDataSource;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.application.Errand.HandOver;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.testing.Api;

/// A provider that is slow, ill or silent, and a service that dies in between: nobody gets a text twice, and nobody is
/// forgotten.
@NotificationTest
class ProviderTroubleIT {

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Dispatch dispatch;
    private final Desk desk;
    private final Texts texts;
    private final TransactionOperations transaction;
    private final CircuitBreaker breaker;
    private final HikariDataSource connections;
    private final Api api;
    private final JdbcClient jdbc;

    ProviderTroubleIT(
            MutableClock clock,
            Sandbox sandbox,
            World world,
            Dispatch dispatch,
            Desk desk,
            Texts texts,
            TransactionOperations transaction,
            CircuitBreakerRegistry breakers,
            HikariDataSource connections,
            Api api,
            JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.dispatch = dispatch;
        this.desk = desk;
        this.texts = texts;
        this.transaction = transaction;
        this.breaker = breakers.circuitBreaker("notify");
        this.connections = connections;
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
        breaker.reset();
    }

    private Recipient someoneWhoMayBeTexted() {
        var someone = Recipient.someone();
        world.texting(someone, "YES", 1);
        return someone;
    }

    private int attempts(UUID request) {
        return jdbc.sql("select attempt from message where request_id = :request")
                .param("request", request)
                .query(Integer.class)
                .single();
    }

    /// As the service does, up to the moment at which it dies: before the call.
    private List<HandOver> takeUpAndDie(UUID request) {
        var round = transaction.execute(_ -> desk.takeUpWhatIsDue());
        return Stream.ofNullable(round)
                .flatMap(taken -> taken.errands().stream())
                .filter(errand -> errand.message().equals(new MessageId(world.messageId(request))))
                .map(HandOver.class::cast)
                .toList();
    }

    @Test
    void a_crash_before_the_call_delays_a_text_by_a_minute_and_loses_nothing() {
        var june = someoneWhoMayBeTexted();
        var asked = world.ask(june.person(), MONDAY_9AM);
        assertThat(takeUpAndDie(asked)).hasSize(1);
        assertThat(world.standing(asked)).isEqualTo("SENDING");

        clock.pass(Duration.ofSeconds(31));
        dispatch.sendWhatIsDue();
        assertThat(sandbox.textsTo(june.phone())).isEmpty();
        assertThat(world.standing(asked)).isEqualTo("SENDING");

        clock.pass(Duration.ofSeconds(30));
        dispatch.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("SENT");
        assertThat(attempts(asked)).isEqualTo(2);
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @Test
    void a_crash_after_the_call_is_found_out_by_asking_and_nothing_is_sent_twice() {
        var june = someoneWhoMayBeTexted();
        var asked = world.ask(june.person(), MONDAY_9AM);
        takeUpAndDie(asked)
                .forEach(errand ->
                        texts.send(errand.message(), errand.attempt().to(), errand.template(), errand.values()));

        clock.pass(Duration.ofMinutes(2));
        dispatch.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("SENT");
        assertThat(attempts(asked)).isEqualTo(1);
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @Test
    void an_answer_that_comes_too_late_is_asked_for_and_holds_no_connection_meanwhile() {
        var june = someoneWhoMayBeTexted();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sandbox.behave(Map.of("delayMillis", 4000, "receipts", "none"));

        var sending = Thread.startVirtualThread(dispatch::sendWhatIsDue);
        await().until(() -> !sandbox.textsTo(june.phone()).isEmpty());
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(1900))
                .until(() -> connections.getHikariPoolMXBean().getActiveConnections() == 0 && sending.isAlive());
        await().until(() -> !sending.isAlive());
        assertThat(world.standing(asked)).isEqualTo("SENDING");

        await().untilAsserted(() -> {
            clock.pass(Duration.ofSeconds(11));
            dispatch.sendWhatIsDue();
            assertThat(world.standing(asked)).isEqualTo("SENT");
        });
        assertThat(attempts(asked)).isEqualTo(1);
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 403, 500, 503})
    void a_text_that_was_not_taken_is_tried_again_after_a_pause(int status) {
        var june = someoneWhoMayBeTexted();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sandbox.behave(Map.of("failNext", 1, "failStatus", status, "receipts", "none"));

        dispatch.sendWhatIsDue();
        dispatch.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("SENDING");
        assertThat(sandbox.textsTo(june.phone())).isEmpty();

        clock.pass(Duration.ofSeconds(3));
        dispatch.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @Test
    void a_text_that_the_provider_will_never_take_is_given_up() {
        var june = someoneWhoMayBeTexted();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sandbox.behave(Map.of("failNext", 1, "failStatus", 400, "receipts", "none"));

        dispatch.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("TECHNICAL_FAILURE refused-by-provider");
    }

    @Test
    void somebody_who_has_become_unsafe_to_text_meanwhile_is_not_tried_again() {
        var laura = someoneWhoMayBeTexted();
        var asked = world.ask(laura.person(), MONDAY_9AM);
        sandbox.behave(Map.of("failNext", 1, "failStatus", 503, "receipts", "none"));
        dispatch.sendWhatIsDue();

        world.texting(laura, "NO", 2);
        clock.pass(Duration.ofSeconds(3));
        dispatch.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("SENDING texting-not-safe");
        assertThat(sandbox.textsTo(laura.phone())).isEmpty();
    }

    @Test
    void a_provider_that_is_ill_is_left_alone_and_served_again_when_it_is_well() {
        var people = Stream.generate(this::someoneWhoMayBeTexted).limit(8).toList();
        var asked = people.stream()
                .map(someone -> world.ask(someone.person(), MONDAY_9AM))
                .toList();
        sandbox.behave(Map.of("failNext", 1000, "failStatus", 503, "receipts", "none"));

        dispatch.sendWhatIsDue();
        assertThat(breaker.getState()).isEqualTo(State.OPEN);
        assertThat(api.get("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state{", "notification_messages_total{");

        sandbox.givesNoReceipts();
        await().pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            clock.pass(Duration.ofMinutes(1));
            dispatch.sendWhatIsDue();
            assertThat(asked).allMatch(request -> world.standing(request).equals("SENT"));
        });
        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
        assertThat(people).allMatch(someone -> sandbox.textsTo(someone.phone()).size() == 1);
    }

    @Test
    void no_receipt_for_three_days_counts_as_not_delivered() {
        var june = someoneWhoMayBeTexted();
        var asked = world.ask(june.person(), MONDAY_9AM);
        dispatch.sendWhatIsDue();

        clock.pass(Duration.ofDays(3));
        dispatch.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("TEMPORARY_FAILURE no-receipt");
    }
}

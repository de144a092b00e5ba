package org.whatmatters.notification.reminder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ContactBouncedV1;
import org.whatmatters.contracts.notification.StillRightRequestedV1;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.TestParts;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;

/// What a group is asked about its listing, at the address that it publishes.
@NotificationTest
@ExtendWith(OutputCaptureExtension.class)
class LettersToGroupsIT {

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final Events events;
    private final SendReminders sendReminders;
    private final CircuitBreaker breaker;
    private final Api api;
    private final JdbcClient jdbc;
    private final UUID listing = UUID.randomUUID();
    private final String secret = "S" + listing.toString().replace("-", "").substring(0, 21);
    private final String address = "office@g" + listing + ".example";

    LettersToGroupsIT(
            MutableClock clock,
            Sandbox sandbox,
            Events events,
            SendReminders sendReminders,
            CircuitBreakerRegistry breakers,
            Api api,
            JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.events = events;
        this.sendReminders = sendReminders;
        this.breaker = breakers.circuitBreaker("notify");
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
        breaker.reset();
    }

    @Test
    void a_group_reads_where_to_answer_and_afterwards_neither_address_nor_link_is_kept(CapturedOutput log) {
        ask(UUID.randomUUID());
        assertThat(kept()).containsExactly(address, link());

        sendReminders.sendWhatIsDue();

        assertThat(sandbox.emailsTo(address)).singleElement().satisfies(email -> {
            assertThat(email.path("subject").asString()).isEqualTo("Is what we say about your group still right?");
            assertThat(email.path("body").asString()).contains("no password: " + link());
        });
        assertThat(standing()).isEqualTo("SENT");
        assertThat(kept()).isEmpty();
        assertThat(log.getAll()).doesNotContain(secret, address);
    }

    @Test
    void the_same_request_twice_is_one_e_mail_and_nothing_goes_out_after_its_time() {
        var request = UUID.randomUUID();
        ask(request);
        ask(request);
        sendReminders.sendWhatIsDue();
        assertThat(sandbox.emailsTo(address)).hasSize(1);

        var late = UUID.randomUUID();
        ask(late);
        clock.pass(Duration.ofDays(2));
        sendReminders.sendWhatIsDue();

        assertThat(sandbox.emailsTo(address)).hasSize(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_address_that_does_not_exist_is_told_of_the_listing_once_and_without_the_address() {
        ask(UUID.randomUUID());
        sendReminders.sendWhatIsDue();

        receipt("permanent-failure");
        receipt("permanent-failure");

        assertThat(standing()).isEqualTo("FAILED permanent-failure");
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, ContactBouncedV1.TYPE, listing))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().required("kind").asString()).isEqualTo("EMAIL")));
        assertThat(events.wholeText(Topic.NOTIFICATION_EVENTS)).doesNotContain(address, secret);
    }

    @Test
    void a_full_mailbox_is_not_told() {
        ask(UUID.randomUUID());
        sendReminders.sendWhatIsDue();

        receipt("temporary-failure");

        assertThat(standing()).isEqualTo("FAILED temporary-failure");
        assertThat(jdbc.sql("select count(*) from event where aggregate_id = :listing")
                        .param("listing", listing)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String link() {
        return "http://localhost:8080/still-right/" + secret;
    }

    private void ask(UUID request) {
        events.send(
                Topic.NOTIFICATION_REQUESTS,
                listing,
                StillRightRequestedV1.TYPE,
                1,
                new StillRightRequestedV1(
                        request, listing, address, link(), clock.instant().plus(Duration.ofDays(1))));
        await().until(() -> jdbc.sql("select exists (select from reminder where request_id = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single());
    }

    private List<String> kept() {
        return jdbc.sql("""
                        select unnest(array[email, link]) as word from reminder
                         where listing_id = :listing and email is not null
                        """)
                .param("listing", listing)
                .query((row, _) -> Objects.requireNonNull(row.getString("word")))
                .list();
    }

    private String standing() {
        return jdbc.sql("select concat_ws(' ', state, reason) from reminder where listing_id = :listing")
                .param("listing", listing)
                .query(String.class)
                .single();
    }

    private void receipt(String status) {
        var reminder = jdbc.sql("select id from reminder where listing_id = :listing")
                .param("listing", listing)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        var answer = api.as(TestParts.CALLBACK_TOKEN)
                .with("Idempotency-Key", "")
                .post(
                        "/api/v1/public/notify/receipts",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "reference",
                                reminder,
                                "to",
                                address,
                                "status",
                                status,
                                "notification_type",
                                "email"));
        assertThat(answer.status()).isEqualTo(200);
    }
}

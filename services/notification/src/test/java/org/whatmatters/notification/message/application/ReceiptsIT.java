package org.whatmatters.notification.message.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageDeliveredV1;
import org.whatmatters.contracts.notification.MessageUndeliveredV1;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.TestParts;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;

@NotificationTest
class ReceiptsIT {

    private static final String RECEIPTS = "/api/v1/public/notify/receipts";

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;

    ReceiptsIT(
            MutableClock clock, Sandbox sandbox, World world, Sender sender, Events events, Api api, JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.sender = sender;
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
    }

    private UUID sentTo(Recipient someone) {
        world.texting(someone, "YES", 1);
        var asked = world.ask(someone.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("SENT");
        return asked;
    }

    private Answer receipt(String reference, String status) {
        return api.as(TestParts.CALLBACK_TOKEN).with("Idempotency-Key", "").post(RECEIPTS, body(reference, status));
    }

    /// With the other fields that Notify sends.
    private static Map<String, Object> body(String reference, String status) {
        return Map.of(
                "id",
                UUID.nameUUIDFromBytes(reference.getBytes(UTF_8)),
                "reference",
                reference,
                "to",
                "+447700900999",
                "status",
                status,
                "created_at",
                "2026-03-02T09:00:00Z",
                "notification_type",
                "sms");
    }

    @Test
    void the_sandbox_s_own_receipt_arrives_and_is_told_on() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        sandbox.behave(Map.of("receipts", "delivered"));
        var asked = world.ask(june.person(), MONDAY_9AM);

        sender.sendWhatIsDue();

        await().untilAsserted(() -> assertThat(world.standing(asked)).isEqualTo("DELIVERED"));
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, MessageDeliveredV1.TYPE, june.person()))
                .hasSize(1));
    }

    @Test
    void a_receipt_twice_or_late_is_thanked_for_and_changes_nothing() {
        var june = Recipient.someone();
        var asked = sentTo(june);
        var reference = world.messageId(asked).toString();

        for (var status : new String[] {"delivered", "delivered", "sending", "temporary-failure", "some-day"}) {
            assertThat(receipt(reference, status).status()).isEqualTo(200);
            assertThat(world.standing(asked)).isEqualTo("DELIVERED");
        }
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, MessageDeliveredV1.TYPE, june.person()))
                .hasSize(1));
    }

    @Test
    void a_delivery_after_a_failure_is_believed() {
        var asked = sentTo(Recipient.someone());
        var reference = world.messageId(asked).toString();

        receipt(reference, "temporary-failure");
        assertThat(world.standing(asked)).isEqualTo("TEMPORARY_FAILURE");
        receipt(reference, "delivered");
        assertThat(world.standing(asked)).isEqualTo("DELIVERED");
    }

    @Test
    void a_number_that_is_gone_is_told_on_and_gets_nothing_more() {
        var june = Recipient.someone();
        var asked = sentTo(june);

        receipt(world.messageId(asked).toString(), "permanent-failure");
        var next = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        assertThat(world.standing(next)).isEqualTo("HELD number-failed");
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, MessageUndeliveredV1.TYPE, june.person()))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().path("reasonCode").asString()).isEqualTo("permanent-failure")));
    }

    @Test
    void a_receipt_that_is_quicker_than_the_answer_settles_the_message() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var asked = world.ask(june.person(), MONDAY_9AM);
        sandbox.behave(Map.of("delayMillis", 4000, "receipts", "delivered"));

        sender.sendWhatIsDue();
        await().untilAsserted(() -> assertThat(world.standing(asked)).isEqualTo("DELIVERED"));

        sandbox.givesNoReceipts();
        clock.pass(Duration.ofMinutes(5));
        sender.sendWhatIsDue();
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
        assertThat(world.standing(asked)).isEqualTo("DELIVERED");
    }

    @Test
    void a_receipt_for_nothing_of_ours_is_kept_and_thanked_for() {
        var foreign = UUID.randomUUID().toString();

        assertThat(receipt(foreign, "delivered").status()).isEqualTo(200);
        assertThat(receipt(foreign, "delivered").status()).isEqualTo(200);
        assertThat(receipt("no reference of ours", "delivered").status()).isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from unknown_receipt where provider_id = :id")
                        .param("id", body(foreign, "delivered").get("id"))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer ", "Bearer guessed", "agreed-with-the-provider", "Bearer AGREED-WITH-THE-PROVIDER"})
    void a_forged_receipt_is_refused(String authorization) {
        var asked = sentTo(Recipient.someone());
        var forger = api.with("Authorization", authorization).with("Idempotency-Key", "");

        assertThat(forger.post(RECEIPTS, body(world.messageId(asked).toString(), "delivered"))
                        .status())
                .isEqualTo(401);
        assertThat(forger.post(RECEIPTS, "not even JSON").status()).isEqualTo(401);
        assertThat(world.standing(asked)).isEqualTo("SENT");
    }
}

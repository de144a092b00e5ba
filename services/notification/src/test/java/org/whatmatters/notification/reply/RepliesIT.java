package org.whatmatters.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.notification.message.application.Sender;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.TestParts;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.testing.Api;

@NotificationTest
class RepliesIT {

    private static final String INBOUND = "/api/v1/public/notify/inbound";

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Api api;
    private final JdbcClient jdbc;

    RepliesIT(MutableClock clock, Sandbox sandbox, World world, Sender sender, Api api, JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.sender = sender;
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

    private long replies(Recipient someone, Meaning meaning) {
        return jdbc.sql("select count(*) from reply where mobile = :mobile and meaning = :meaning")
                .param("mobile", someone.phone())
                .param("meaning", meaning.name())
                .query(Long.class)
                .single();
    }

    @Test
    void help_answers_the_message_and_waits_for_somebody_to_call() {
        var june = Recipient.someone();
        var asked = sentTo(june);

        sandbox.textFrom(june.phone(), "Help, when is it?");

        await().untilAsserted(() -> assertThat(replies(june, Meaning.HELP)).isOne());
        assertThat(world.standing(asked)).isEqualTo("REPLIED");
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @Test
    void after_stop_nothing_goes_out_until_start() {
        var june = Recipient.someone();
        sentTo(june);
        sandbox.textFrom(june.phone(), "STOP");
        await().untilAsserted(() -> assertThat(replies(june, Meaning.STOP)).isOne());

        var next = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(next)).isEqualTo("HELD stopped");

        sandbox.textFrom(june.phone(), "start");
        await().untilAsserted(() -> assertThat(replies(june, Meaning.START)).isOne());
        sender.sendWhatIsDue();
        assertThat(world.standing(next)).isEqualTo("SENT");
    }

    @Test
    void a_text_handed_over_twice_is_one_text() {
        var june = Recipient.someone();
        sentTo(june);
        var text = Map.of(
                "id",
                UUID.randomUUID(),
                "source_number",
                june.phone().substring(1),
                "destination_number",
                "07700900000",
                "message",
                "I am not safe");
        var provider = api.as(TestParts.CALLBACK_TOKEN).with("Idempotency-Key", "");

        assertThat(provider.post(INBOUND, text).status()).isEqualTo(200);
        assertThat(provider.post(INBOUND, text).status()).isEqualTo(200);

        assertThat(replies(june, Meaning.DANGER)).isOne();
    }

    @Test
    void a_number_that_two_people_share_is_nobody_s_answer() {
        var june = Recipient.someone();
        var sam = new Recipient(UUID.randomUUID(), june.phone());
        var toJune = sentTo(june);
        var toSam = sentTo(sam);

        sandbox.textFrom(june.phone(), "Thank you");

        await().untilAsserted(() -> assertThat(replies(june, Meaning.WORDS)).isOne());
        assertThat(world.standing(toJune)).isEqualTo("SENT");
        assertThat(world.standing(toSam)).isEqualTo("SENT");
    }

    @Test
    void a_text_from_nobody_known_is_kept_and_one_without_the_token_is_not() {
        var stranger = Recipient.someone();
        sandbox.textFrom(stranger.phone(), "who is this");
        await().untilAsserted(() -> assertThat(replies(stranger, Meaning.WORDS)).isOne());

        var forged = Map.of("id", UUID.randomUUID(), "source_number", stranger.phone(), "message", "STOP");
        assertThat(api.as("guessed").post(INBOUND, forged).status()).isEqualTo(401);
        assertThat(replies(stranger, Meaning.STOP)).isZero();
    }
}

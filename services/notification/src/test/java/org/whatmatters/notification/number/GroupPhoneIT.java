package org.whatmatters.notification.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ContactBouncedV1;
import org.whatmatters.contracts.notification.GroupTextTracedV1;
import org.whatmatters.notification.message.application.Sender;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// The phone with which a group answers offers.
@NotificationTest
class GroupPhoneIT {

    private final UUID host = UUID.randomUUID();
    private final UUID service = UUID.randomUUID();
    private final String address = "/api/v1/group-phones/" + service;
    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Events events;
    private final JdbcClient jdbc;
    private final Api worker;
    private final Api api;

    GroupPhoneIT(
            MutableClock clock, Sandbox sandbox, World world, Sender sender, Events events, Api api, JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.sender = sender;
        this.events = events;
        this.jdbc = jdbc;
        this.api = api;
        this.worker = api.as(Tokens.staff(host, Role.LINK_WORKER));
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
    }

    private Answer putDown(Recipient leader) {
        return worker.put(address, Map.of("number", leader.phone(), "agreed", true));
    }

    private static UUID id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(answer.json().required("id").asString());
    }

    private String texted(UUID phone, String purpose) {
        var asked = world.askGroup(phone, host, purpose, clock.instant());
        sender.sendWhatIsDue();
        return world.standing(asked);
    }

    @Test
    void a_group_reads_who_asks_and_where_to_answer_and_how_to_stop() {
        var leader = Recipient.someone();

        assertThat(texted(id(putDown(leader)), "GROUP_OFFER")).isEqualTo("SENT");

        assertThat(sandbox.textsTo(leader.phone()))
                .singleElement()
                .satisfies(text -> assertThat(text.path("body").asString())
                        .startsWith("Harrowdale Link Workers asks whether your group can welcome somebody.")
                        .contains("http://localhost:8080/answer/secret ")
                        .endsWith("To stop these texts, reply STOP."));
    }

    @Test
    void what_a_link_or_a_code_was_is_forgotten_as_soon_as_it_is_sent() {
        var phone = id(putDown(Recipient.someone()));

        assertThat(texted(phone, "GROUP_CODE")).isEqualTo("SENT");

        assertThat(jdbc.sql("select parameters::text from message where number_id = :phone")
                        .param("phone", phone)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_the_number_not_repeated() {
        var refused = worker.put(address, Map.of("number", "01632 960123"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrongFields()).containsExactlyInAnyOrder("/agreed", "/number");
        assertThat(refused.body()).doesNotContain("960123");
        assertThat(worker.get(address).body()).isEqualTo("{}");
    }

    @Test
    void the_team_reads_the_end_of_the_number_and_another_team_nothing() {
        var leader = Recipient.someone();
        var phone = id(putDown(leader));
        var other = api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));

        var read = worker.get(address);

        assertThat(id(read)).isEqualTo(phone);
        assertThat(leader.phone()).endsWith(read.json().required("ending").asString());
        assertThat(read.body()).doesNotContain(leader.phone().substring(3));
        assertThat(other.get(address).body()).isEqualTo("{}");
    }

    @Test
    void another_phone_takes_the_place_of_the_first_under_the_same_id() {
        var first = Recipient.someone();
        var second = Recipient.someone();
        var phone = id(putDown(first));

        assertThat(id(putDown(second))).isEqualTo(phone);

        assertThat(texted(phone, "GROUP_CODE")).isEqualTo("SENT");
        assertThat(sandbox.textsTo(first.phone())).isEmpty();
        assertThat(sandbox.textsTo(second.phone())).hasSize(1);
    }

    @Test
    void a_group_that_texted_stop_gets_neither_offer_nor_code() {
        var leader = Recipient.someone();
        var phone = id(putDown(leader));
        assertThat(texted(phone, "GROUP_OFFER")).isEqualTo("SENT");
        sandbox.textFrom(leader.phone(), "Stop");
        await().until(() -> jdbc.sql("select exists (select from number_standing where mobile = :mobile)")
                .param("mobile", leader.phone())
                .query(Boolean.class)
                .single());

        assertThat(texted(phone, "GROUP_OFFER")).isEqualTo("HELD stopped");
        assertThat(texted(phone, "GROUP_CODE")).isEqualTo("HELD stopped");
    }

    @Test
    void what_a_leader_is_texted_for_the_group_leaves_their_own_week_alone() {
        var leader = Recipient.someone();
        world.texting(leader, "YES", 1);
        var phone = id(putDown(leader));
        for (var purpose : new String[] {"GROUP_OFFER", "GROUP_CODE", "GROUP_OFFER"}) {
            assertThat(texted(phone, purpose)).isEqualTo("SENT");
        }

        var appointment = world.ask(leader.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        assertThat(world.standing(appointment)).isEqualTo("SENT");
    }

    @Test
    void a_phone_of_somebody_who_said_that_texting_is_not_safe_gets_nothing_for_a_group_either() {
        var leader = Recipient.someone();
        world.texting(leader, "NO", 1);

        assertThat(texted(id(putDown(leader)), "GROUP_CODE")).isEqualTo("HELD texting-not-safe");
    }

    @Test
    void a_group_s_phone_waits_for_the_next_offer_and_is_forgotten_after_a_year() {
        var phone = id(putDown(Recipient.someone()));

        clock.pass(Duration.ofDays(364));
        sender.forgetWhatIsOver();
        assertThat(id(worker.get(address))).isEqualTo(phone);

        clock.pass(Duration.ofDays(2));
        sender.forgetWhatIsOver();
        assertThat(worker.get(address).body()).isEqualTo("{}");
    }

    @Test
    void a_group_that_no_longer_wants_it_is_forgotten_at_once() {
        var phone = id(putDown(Recipient.someone()));

        assertThat(worker.delete(address).status()).isEqualTo(204);

        assertThat(worker.get(address).body()).isEqualTo("{}");
        assertThat(texted(phone, "GROUP_CODE")).isEqualTo("HELD no-number");
    }

    @Test
    void another_organisation_texts_no_group_of_ours() {
        var phone = id(putDown(Recipient.someone()));
        var asked = world.askGroup(phone, UUID.randomUUID(), "GROUP_CODE", MONDAY_9AM);

        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("HELD no-number");
    }

    /// All that was told of a text, the first of it first.
    private List<String> told(UUID asked) {
        return events.received(Topic.NOTIFICATION_EVENTS, GroupTextTracedV1.TYPE, asked).stream()
                .map(told -> told.data().required("standing").asString()
                        + told.data().path("reasonCode").asString(""))
                .toList();
    }

    @Test
    void the_team_that_asked_hears_that_its_text_waits_for_the_morning_and_then_arrives() {
        var leader = Recipient.someone();
        var phone = id(putDown(leader));
        clock.set(MONDAY_9AM.plus(Duration.ofHours(12)));
        var asked = world.askGroup(phone, host, "GROUP_OFFER", clock.instant());
        sender.sendWhatIsDue();

        clock.set(MONDAY_9AM.plus(Duration.ofDays(1)));
        sandbox.behave(Map.of("receipts", "delivered"));
        sender.sendWhatIsDue();

        await().untilAsserted(() -> assertThat(told(asked)).containsExactly("WAITINGquiet-hours", "SENT", "DELIVERED"));
        assertThat(events.wholeText(Topic.NOTIFICATION_EVENTS))
                .doesNotContain(phone.toString(), leader.phone().substring(1));
    }

    @Test
    void a_phone_that_is_not_safe_and_one_that_said_stop_are_told_alike() {
        var unsafe = Recipient.someone();
        world.texting(unsafe, "NO", 1);
        var forgotten = UUID.randomUUID();
        var one = world.askGroup(id(putDown(unsafe)), host, "GROUP_OFFER", MONDAY_9AM);
        var other = world.askGroup(forgotten, host, "GROUP_OFFER", MONDAY_9AM);

        sender.sendWhatIsDue();

        await().untilAsserted(() -> assertThat(told(one)).containsExactly("WAITINGcannot-be-texted"));
        await().untilAsserted(() -> assertThat(told(other)).containsExactly("WAITINGcannot-be-texted"));
    }

    @Test
    void a_text_that_never_arrives_is_told_of_the_listing_and_not_of_the_phone() {
        var leader = Recipient.someone();
        var phone = id(putDown(leader));
        sandbox.behave(Map.of("receipts", "permanent-failure"));
        var asked = world.askGroup(phone, host, "GROUP_OFFER", clock.instant());

        sender.sendWhatIsDue();

        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, ContactBouncedV1.TYPE, service))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.data().required("requestId").asString()).isEqualTo(asked.toString());
                    assertThat(told.data().required("kind").asString()).isEqualTo("TEXT");
                }));
        assertThat(events.wholeText(Topic.NOTIFICATION_EVENTS))
                .doesNotContain(phone.toString(), leader.phone().substring(1));
    }

    @Test
    void a_text_that_is_taken_back_while_it_waits_never_goes_out_and_the_team_hears_it() {
        var leader = Recipient.someone();
        var phone = id(putDown(leader));
        clock.set(MONDAY_9AM.plus(Duration.ofHours(12)));
        var asked = world.askGroup(phone, host, "GROUP_OFFER", clock.instant());
        sender.sendWhatIsDue();

        world.takeTextBack(asked, phone, clock.instant());
        clock.set(MONDAY_9AM.plus(Duration.ofDays(1)));
        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("CANCELLED taken-back");
        assertThat(sandbox.textsTo(leader.phone())).isEmpty();
        await().untilAsserted(
                        () -> assertThat(told(asked)).containsExactly("WAITINGquiet-hours", "NOT_SENTtaken-back"));
    }
}

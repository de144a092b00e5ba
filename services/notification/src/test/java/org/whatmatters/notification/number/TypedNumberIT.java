package org.whatmatters.notification.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.FollowUpAnsweredV1;
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

@NotificationTest
class TypedNumberIT {

    private static final UUID SURGERY = UUID.randomUUID();

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Events events;
    private final JdbcClient jdbc;
    private final Api navigator;

    TypedNumberIT(
            MutableClock clock, Sandbox sandbox, World world, Sender sender, Events events, Api api, JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.sender = sender;
        this.events = events;
        this.jdbc = jdbc;
        this.navigator = api.as(Tokens.staff(SURGERY, Role.CARE_NAVIGATOR));
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
    }

    private Answer type(String number) {
        return navigator.post("/api/v1/numbers", Map.of("number", number, "saidSafe", true, "language", "en"));
    }

    private UUID typed(Recipient someone) {
        return UUID.fromString(type(someone.phone()).json().required("id").asString());
    }

    /// Asks for a list for that phone, and tells where the text stands when what is due has been sent.
    private String textedTo(Recipient someone) {
        var asked = world.askForList(typed(someone), SURGERY, clock.instant());
        sender.sendWhatIsDue();
        return world.standing(asked);
    }

    @Test
    void a_phone_that_was_said_to_be_safe_gets_its_list_and_nobody_is_told() {
        var stranger = Recipient.someone();
        var number = typed(stranger);
        var asked = world.askForList(number, SURGERY, MONDAY_9AM);

        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.textsTo(stranger.phone()))
                .singleElement()
                .satisfies(text -> assertThat(text.path("body").asString())
                        .startsWith("Here is the list")
                        .endsWith("To stop these texts, reply STOP."));
        // A message to somebody else, told after it: what was to be told of the list has been told by then.
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        await().until(() -> events.wholeText(Topic.NOTIFICATION_EVENTS)
                .contains(june.person().toString()));
        assertThat(events.wholeText(Topic.NOTIFICATION_EVENTS))
                .doesNotContain(number.toString(), asked.toString(), stranger.phone());
    }

    @Test
    void everything_that_is_wrong_with_a_number_is_said_at_once() {
        var refused = navigator.post("/api/v1/numbers", Map.of("number", "01632 960123", "language", "pl"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("code").asString()))
                .containsExactlyInAnyOrder("NOT_SAID_SAFE", "LANGUAGE_NOT_OFFERED", "NOT_A_UK_MOBILE");
        assertThat(refused.body()).doesNotContain("960123");
    }

    @Test
    void whether_a_phone_is_known_here_cannot_be_found_out_by_typing_it() {
        var dylan = Recipient.someone();
        world.texting(dylan, "NO", 1);

        var known = type(dylan.phone());
        var unknown = type(Recipient.someone().phone());

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(201);
        assertThat(known.json().size()).isEqualTo(unknown.json().size()).isOne();
    }

    @Test
    void a_phone_of_somebody_who_said_that_texting_is_not_safe_gets_nothing_whoever_says_otherwise() {
        var dylan = Recipient.someone();
        world.texting(dylan, "NO", 1);

        assertThat(textedTo(dylan)).isEqualTo("HELD texting-not-safe");
        assertThat(sandbox.textsTo(dylan.phone())).isEmpty();
    }

    @Test
    void a_phone_that_texted_stop_gets_nothing_more() {
        var stranger = Recipient.someone();
        assertThat(textedTo(stranger)).isEqualTo("SENT");
        sandbox.textFrom(stranger.phone(), "Stop");
        await().until(() -> jdbc.sql("select exists (select from number_standing where mobile = :mobile)")
                .param("mobile", stranger.phone())
                .query(Boolean.class)
                .single());

        assertThat(textedTo(stranger)).isEqualTo("HELD stopped");
    }

    @Test
    void a_phone_gets_two_texts_in_seven_days_whoever_they_are_for() {
        var june = Recipient.someone();
        assertThat(textedTo(june)).isEqualTo("SENT");
        assertThat(textedTo(june)).isEqualTo("SENT");
        assertThat(textedTo(june)).isEqualTo("HELD weekly-limit");

        world.texting(june, "YES", 1);
        var appointment = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        assertThat(world.standing(appointment)).isEqualTo("HELD weekly-limit");
        assertThat(sandbox.textsTo(june.phone())).hasSize(2);
    }

    @Test
    void at_night_it_waits_for_the_morning_and_after_two_days_it_is_too_late() {
        var stranger = Recipient.someone();
        clock.set(MONDAY_9AM.plus(Duration.ofHours(13)));
        var asked = world.askForList(typed(stranger), SURGERY, clock.instant());
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD quiet-hours");

        clock.pass(Duration.ofDays(3));
        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("EXPIRED expired");
        assertThat(sandbox.textsTo(stranger.phone())).isEmpty();
    }

    @Test
    void another_organisation_s_number_is_no_number() {
        var stranger = Recipient.someone();
        var asked = world.askForList(typed(stranger), UUID.randomUUID(), MONDAY_9AM);

        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("HELD no-number");
    }

    @Test
    void a_phone_is_forgotten_seven_days_after_its_text_and_what_it_asked_for_with_stop_is_not() {
        var stranger = Recipient.someone();
        var asked = world.askForList(typed(stranger), SURGERY, MONDAY_9AM);
        sandbox.behave(Map.of("receipts", "delivered"));
        sender.sendWhatIsDue();
        await().until(() -> "DELIVERED".equals(world.standing(asked)));
        sandbox.textFrom(stranger.phone(), "stop");
        await().until(() -> "REPLIED".equals(world.standing(asked)));

        clock.pass(Duration.ofDays(7).minusMinutes(1));
        sender.forgetWhatIsOver();
        assertThat(tablesThatHold(stranger)).containsExactly("message", "number_standing", "reply", "typed_number");

        clock.pass(Duration.ofMinutes(2));
        sender.forgetWhatIsOver();
        assertThat(tablesThatHold(stranger)).containsExactly("number_standing");
    }

    @Test
    void seven_days_later_one_text_asks_whether_it_helped_and_the_answer_is_told_without_the_phone() {
        var stranger = Recipient.someone();
        var followUp = followedUp(stranger);
        assertThat(world.standing(followUp)).isEqualTo("QUEUED");
        clock.pass(Duration.ofDays(7).plusMinutes(1));
        sender.forgetWhatIsOver();

        sender.sendWhatIsDue();
        sandbox.textFrom(stranger.phone(), "1");

        await().until(() -> events.received(Topic.NOTIFICATION_EVENTS, FollowUpAnsweredV1.TYPE, followUp)
                        .size()
                == 1);
        assertThat(sandbox.textsTo(stranger.phone())).hasSize(2);
        assertThat(events.received(Topic.NOTIFICATION_EVENTS, FollowUpAnsweredV1.TYPE, followUp))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().path("answer").asString()).isEqualTo("HELPED"));
        assertThat(events.wholeText(Topic.NOTIFICATION_EVENTS)).doesNotContain(stranger.phone());
    }

    @Test
    void a_phone_that_texted_stop_is_not_asked_whether_it_helped() {
        var stranger = Recipient.someone();
        var followUp = followedUp(stranger);
        sandbox.textFrom(stranger.phone(), "stop");
        await().until(() -> tablesThatHold(stranger).contains("number_standing"));

        clock.pass(Duration.ofDays(7).plusMinutes(1));
        sender.sendWhatIsDue();

        assertThat(world.standing(followUp)).isEqualTo("HELD stopped");
    }

    @Test
    void the_number_lives_until_seven_days_after_the_last_text_to_it() {
        var stranger = Recipient.someone();
        sandbox.behave(Map.of("receipts", "delivered"));
        var followUp = followedUp(stranger);
        clock.pass(Duration.ofDays(7).plusMinutes(1));
        sender.sendWhatIsDue();
        await().until(() -> "DELIVERED".equals(world.standing(followUp)));

        clock.pass(Duration.ofDays(6));
        sender.forgetWhatIsOver();
        assertThat(tablesThatHold(stranger)).containsExactly("message", "typed_number");
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        sender.forgetWhatIsOver();

        assertThat(tablesThatHold(stranger)).isEmpty();
    }

    /// Texts a list to that phone, and has it asked later whether it helped.
    private UUID followedUp(Recipient someone) {
        var number = typed(someone);
        world.askForList(number, SURGERY, clock.instant());
        var followUp = world.askWhetherItHelped(number, SURGERY, clock.instant());
        sender.sendWhatIsDue();
        return followUp;
    }

    @Test
    void a_number_that_nothing_was_asked_for_is_forgotten_after_three_days() {
        var stranger = Recipient.someone();
        typed(stranger);

        clock.pass(Duration.ofDays(3).plusMinutes(1));
        sender.forgetWhatIsOver();

        assertThat(tablesThatHold(stranger)).isEmpty();
    }

    private List<@Nullable String> tablesThatHold(Recipient someone) {
        return jdbc.sql("""
                        select 'message' from message where sent_to = :mobile
                        union select 'number_standing' from number_standing where mobile = :mobile
                        union select 'reply' from reply where mobile = :mobile
                        union select 'typed_number' from typed_number where mobile = :mobile
                        order by 1
                        """)
                .param("mobile", someone.phone())
                .query(String.class)
                .list();
    }
}

package org.whatmatters.notification.message.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageDroppedV1;
import org.whatmatters.contracts.notification.MessageHeldV1;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.contracts.notification.MessageSentV1;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;
import org.whatmatters.platform.testing.Events;

@NotificationTest
class SendingIT {

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Events events;
    private final List<Subscription> subscriptions;
    private final TransactionOperations transaction;

    SendingIT(
            MutableClock clock,
            Sandbox sandbox,
            World world,
            Sender sender,
            Events events,
            List<Subscription> subscriptions,
            TransactionOperations transaction) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.sender = sender;
        this.events = events;
        this.subscriptions = subscriptions;
        this.transaction = transaction;
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
    }

    @Test
    void a_message_waits_until_the_person_has_said_that_texting_is_safe_and_goes_out_once() {
        var june = Recipient.someone();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD no-profile");

        world.texting(june, "UNKNOWN", 1);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD texting-not-asked");
        assertThat(sandbox.textsTo(june.phone())).isEmpty();

        world.texting(june, "YES", 2);
        sender.sendWhatIsDue();
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.textsTo(june.phone()))
                .singleElement()
                .satisfies(text -> assertThat(text.path("body").asString())
                        .isEqualTo("Hello. You have an appointment on Thursday 5 March at 2pm."
                                + " Reply HELP if you want us to call you. Bluebell"));
        assertThat(sandbox.textsTo(june.phone()).getFirst().path("reference").asString())
                .isEqualTo(world.messageId(asked).toString());
    }

    @Test
    void what_waits_is_dropped_once_the_person_says_no_to_the_organisation_that_it_is_for() {
        var june = Recipient.someone();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD no-profile");

        world.mayText(june.person(), "NO", 1);
        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("CANCELLED agreement-withdrawn");
    }

    @Test
    void a_yes_later_lets_the_next_text_out() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        world.mayText(june.person(), "NO", 1);
        var first = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        world.mayText(june.person(), "YES", 2);
        var second = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        assertThat(world.standing(first)).isEqualTo("CANCELLED agreement-withdrawn");
        assertThat(world.standing(second)).isEqualTo("SENT");
    }

    @Test
    void what_was_taken_back_does_not_go_out() {
        var june = Recipient.someone();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD no-profile");

        world.takeBack(asked, june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        world.texting(june, "YES", 1);
        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("CANCELLED taken-back");
        assertThat(sandbox.textsTo(june.phone())).isEmpty();
    }

    @Test
    void a_request_that_comes_after_it_was_taken_back_is_dropped() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var late = World.request(UUID.randomUUID(), june.person(), MONDAY_9AM);
        world.takeBack(late.requestId(), june.person(), MONDAY_9AM);

        world.ask(late);
        sender.sendWhatIsDue();

        assertThat(world.standing(late.requestId())).isEqualTo("CANCELLED taken-back");
        assertThat(sandbox.textsTo(june.phone())).isEmpty();
    }

    @Test
    void a_moved_appointment_is_told_in_words_of_its_own() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var moved = new MessageRequestedV1(
                UUID.randomUUID(),
                june.person(),
                World.LINK_WORKERS,
                "appointment-moved",
                Map.of("when", "2026-03-05T14:00:00Z"),
                "APPOINTMENT",
                MONDAY_9AM,
                MONDAY_9AM.plus(Duration.ofDays(3)));

        world.ask(moved);
        sender.sendWhatIsDue();

        assertThat(sandbox.textsTo(june.phone()))
                .singleElement()
                .satisfies(text -> assertThat(text.path("body").asString().strip())
                        .isEqualTo("Hello. Your appointment has moved. It is now on Thursday 5 March at 2pm."
                                + " Reply HELP if you want us to call you."));
    }

    @Test
    void what_was_on_its_way_is_held_for_the_dead_and_sent_once_they_live_after_all() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var asked = world.ask(june.person(), MONDAY_9AM);
        world.profile(june, "YES", true, 2);
        await().untilAsserted(() -> {
            sender.sendWhatIsDue();
            assertThat(world.standing(asked)).isEqualTo("HELD may-have-died");
        });

        world.profile(june, "YES", false, 3);

        await().untilAsserted(() -> {
            sender.sendWhatIsDue();
            assertThat(sandbox.textsTo(june.phone())).hasSize(1);
        });
    }

    @Test
    void a_crowd_is_texted_in_one_go() {
        var moreThanOneBatch = Stream.generate(Recipient::someone).limit(40).toList();
        moreThanOneBatch.forEach(someone -> {
            world.texting(someone, "YES", 1);
            world.ask(someone.person(), MONDAY_9AM);
        });

        sender.sendWhatIsDue();

        assertThat(moreThanOneBatch)
                .allSatisfy(
                        someone -> assertThat(sandbox.textsTo(someone.phone())).hasSize(1));
    }

    @Test
    void a_crowd_that_gets_no_text_keeps_nobody_waiting() {
        Stream.generate(Recipient::someone)
                .limit(40)
                .forEach(someone -> world.ask(someone.person(), MONDAY_9AM.minus(Duration.ofDays(7))));
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var asked = world.ask(june.person(), MONDAY_9AM);

        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("SENT");
    }

    @Test
    void what_becomes_of_it_is_told_to_others_without_words_or_number() {
        var june = Recipient.someone();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        world.texting(june, "YES", 1);
        sender.sendWhatIsDue();

        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, MessageSentV1.TYPE, june.person()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.data().path("requestId").asString()).isEqualTo(asked.toString());
                    assertThat(told.data().path("template").asString()).isEqualTo("appointment-booked");
                }));
        assertThat(events.received(Topic.NOTIFICATION_EVENTS, MessageHeldV1.TYPE, june.person()))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().path("reasonCode").asString()).isEqualTo("no-profile"));
        assertThat(events.saysNone(Topic.NOTIFICATION_EVENTS, june.phone(), "Bluebell", "June"))
                .isTrue();
    }

    @Test
    void the_same_request_twice_is_one_message() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var asked = World.request(UUID.randomUUID(), june.person(), MONDAY_9AM);
        var event = events.send(Topic.NOTIFICATION_REQUESTS, june.person(), MessageRequestedV1.TYPE, 1, asked);
        events.send(event, Topic.NOTIFICATION_REQUESTS, june.person(), MessageRequestedV1.TYPE, 1, asked);
        events.send(Topic.NOTIFICATION_REQUESTS, june.person(), MessageRequestedV1.TYPE, 1, asked);
        // On the same key and therefore after them: once it is there, the repeats have been dealt with.
        world.ask(june.person(), MONDAY_9AM.plus(Duration.ofDays(1)));

        sender.sendWhatIsDue();

        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @Test
    void an_older_profile_that_comes_late_opens_nothing() {
        var dylan = Recipient.someone();
        world.texting(dylan, "NO", 3);
        world.profile(dylan, "YES", 2);
        var asked = world.ask(dylan.person(), MONDAY_9AM);
        // On the same key as the late one.
        world.profile(dylan, "NO", 4);
        await().untilAsserted(() -> {
            sender.sendWhatIsDue();
            assertThat(world.standing(asked)).isEqualTo("HELD texting-not-safe");
        });

        assertThat(sandbox.textsTo(dylan.phone())).isEmpty();
    }

    @Test
    void a_message_asked_for_under_another_id_of_the_person_finds_their_profile() {
        var june = Recipient.someone();
        var firstSeenAs = UUID.randomUUID();
        world.texting(june, "YES", 1);
        var asked = world.ask(firstSeenAs, MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD no-profile");

        events.send(
                Topic.PERSON_IDENTITY,
                firstSeenAs,
                PersonIdentityV1.TYPE,
                1,
                new PersonIdentityV1(firstSeenAs, june.person(), "MATCHED", 0, 1));

        await().untilAsserted(() -> {
            sender.sendWhatIsDue();
            assertThat(world.standing(asked)).isEqualTo("SENT");
        });
        assertThat(sandbox.textsTo(june.phone())).hasSize(1);
    }

    @Test
    void at_night_it_waits_for_eight_in_the_morning() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        clock.set(MONDAY_9AM.plus(Duration.ofHours(11)));
        var asked = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD quiet-hours");

        clock.set(MONDAY_9AM.plus(Duration.ofHours(22)));
        sender.sendWhatIsDue();
        assertThat(sandbox.textsTo(june.phone())).isEmpty();

        clock.set(MONDAY_9AM.plus(Duration.ofHours(23)));
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("SENT");
    }

    @Test
    void it_is_never_sent_before_its_time_nor_after_it() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var tomorrow = world.ask(june.person(), MONDAY_9AM.plus(Duration.ofDays(1)));
        var lastWeek = world.ask(june.person(), MONDAY_9AM.minus(Duration.ofDays(7)));

        sender.sendWhatIsDue();

        assertThat(world.standing(tomorrow)).isEqualTo("QUEUED");
        assertThat(world.standing(lastWeek)).isEqualTo("EXPIRED expired");
        assertThat(sandbox.textsTo(june.phone())).isEmpty();
        await().untilAsserted(() -> assertThat(
                        events.received(Topic.NOTIFICATION_EVENTS, MessageDroppedV1.TYPE, june.person()))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().path("reasonCode").asString()).isEqualTo("expired")));
    }

    @Test
    void what_is_held_expires_when_its_time_has_passed() {
        var dylan = Recipient.someone();
        world.texting(dylan, "NO", 1);
        var asked = world.ask(dylan.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        assertThat(world.standing(asked)).isEqualTo("HELD texting-not-safe");

        clock.pass(Duration.ofDays(4));
        sender.sendWhatIsDue();

        assertThat(world.standing(asked)).isEqualTo("EXPIRED expired");
    }

    @Test
    void an_erased_person_gets_nothing_more() {
        var june = Recipient.someone();
        var asked = world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        var profiles = subscriptions.stream()
                .filter(subscription -> subscription.topic() == Topic.PERSON_PROFILE)
                .findAny()
                .orElseThrow();
        var erased = new ReceivedEvent(UUID.randomUUID(), PersonProfileV1.TYPE, june.person(), 9, MONDAY_9AM, null);
        transaction.executeWithoutResult(_ -> profiles.on(erased));

        assertThat(world.standing(asked)).isEqualTo("CANCELLED cancelled");
    }

    @Test
    void a_template_that_nobody_knows_is_a_failure_and_no_hold() {
        var june = Recipient.someone();
        world.texting(june, "YES", 1);
        var usual = World.request(UUID.randomUUID(), june.person(), MONDAY_9AM);
        var strange = new MessageRequestedV1(
                usual.requestId(),
                usual.personId(),
                usual.organisationId(),
                "win-a-prize",
                usual.parameters(),
                usual.purpose(),
                usual.notBefore(),
                usual.notAfter());
        events.send(Topic.NOTIFICATION_REQUESTS, june.person(), MessageRequestedV1.TYPE, 1, strange);
        await().until(() -> world.exists(strange.requestId()));

        sender.sendWhatIsDue();

        assertThat(world.standing(strange.requestId())).isEqualTo("TECHNICAL_FAILURE cannot-be-written");
    }
}

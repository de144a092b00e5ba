package org.whatmatters.notification.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;
import static org.whatmatters.notification.support.World.LINK_WORKERS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.notification.message.application.Sender;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;
import tools.jackson.databind.json.JsonMapper;

/// What this service answers when an officer assembles a copy for somebody.
@NotificationTest
class SubjectAccessIT {

    private final Recipient june = Recipient.someone();
    private final UUID order = UUID.randomUUID();
    private final UUID officerId = UUID.randomUUID();
    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Api officer;
    private final Api worker;

    SubjectAccessIT(MutableClock clock, Sandbox sandbox, World world, Sender sender, Api api) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.world = world;
        this.sender = sender;
        this.officer = api.as(Tokens.staffNamed(officerId, UUID.randomUUID(), Role.IG_OFFICER));
        this.worker = api.as(Tokens.staffNamed(officerId, LINK_WORKERS, Role.LINK_WORKER));
    }

    @BeforeEach
    void onMondayMorning() {
        clock.set(MONDAY_9AM);
        sandbox.givesNoReceipts();
        world.texting(june, "YES", 1);
    }

    @Test
    void the_officer_gets_every_message_and_every_reply_without_the_code_word() {
        world.ordered(order, officerId, june.person(), false, List.of(), 1);
        world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        sandbox.textFrom(june.phone(), "Thank you, see you then");
        await().untilAsserted(() -> assertThat(ask().body()).contains("What you texted back"));

        var answer = ask();

        var held = JsonMapper.shared().readValue(answer.body(), HeldOnPerson.class);
        assertThat(section(held, "How you can be texted").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines()).contains(new Line("Mobile", june.phone())));
        assertThat(section(held, "Messages to you").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.controller()).isEqualTo(LINK_WORKERS))
                .satisfies(entry -> assertThat(entry.lines())
                        .contains(new Line("Message", "appointment booked"), new Line("Sent to", june.phone())));
        assertThat(section(held, "What you texted back").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines()).contains(new Line("Words", "Thank you, see you then")));
        assertThat(answer.body()).doesNotContain("Bluebell");
    }

    @Test
    void a_text_to_their_number_that_was_not_for_their_record_is_perhaps_somebody_else_s() {
        world.ordered(order, officerId, june.person(), false, List.of(), 1);
        var typed = Map.of("number", june.phone(), "saidSafe", true, "language", "en");
        var number = worker.post("/api/v1/numbers", typed).json().required("id").asString();
        world.askForList(UUID.fromString(number), LINK_WORKERS, MONDAY_9AM);
        sender.sendWhatIsDue();
        sandbox.textFrom(june.phone(), "Thanks for the list");
        await().untilAsserted(() -> assertThat(ask().body()).contains("Thanks for the list"));

        var held = JsonMapper.shared().readValue(ask().body(), HeldOnPerson.class);

        assertThat(held.sections().stream().map(Section::heading)).doesNotContain("Messages to you");
        assertThat(section(held, "Texts to your number that were not for your record")
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.concerns()).containsExactly(Concern.THIRD_PARTY))
                .satisfies(entry -> assertThat(entry.lines())
                        .contains(
                                new Line("Message", "services near"), new Line("Number that was typed", june.phone())));
        assertThat(section(held, "What you texted back").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.concerns()).containsExactly(Concern.THIRD_PARTY));
    }

    @Test
    void whoever_has_another_role_or_no_order_gets_nothing() {
        assertThat(ask().status()).isEqualTo(404);

        world.ordered(order, officerId, june.person(), false, List.of(), 1);

        assertThat(worker.get(path()).status()).isEqualTo(403);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void of_somebody_restricted_only_who_is_named_gets_anything() {
        world.ordered(order, officerId, june.person(), true, List.of(UUID.randomUUID()), 1);
        assertThat(ask().status()).isEqualTo(404);

        world.ordered(order, officerId, june.person(), true, List.of(officerId), 2);
        assertThat(ask().status()).isEqualTo(200);
    }

    private String path() {
        return "/internal/v1/subject-access/" + order + "?person=" + june.person();
    }

    private Answer ask() {
        return officer.get(path());
    }

    private static Section section(HeldOnPerson held, String heading) {
        return held.sections().stream()
                .filter(one -> one.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}

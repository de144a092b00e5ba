package org.whatmatters.notification.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.notification.message.application.Sender;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Recipient;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.World;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@NotificationTest
class HistoryIT {

    private static final UUID HOST = UUID.randomUUID();
    private static final UUID ANOTHER_HOST = UUID.randomUUID();

    private final Recipient june = Recipient.someone();
    private final UUID junesAccount = UUID.randomUUID();

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final World world;
    private final Sender sender;
    private final Api api;
    private final JdbcClient jdbc;

    HistoryIT(MutableClock clock, Sandbox sandbox, World world, Sender sender, Api api, JdbcClient jdbc) {
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
        world.texting(june, "YES", 1);
    }

    private String path() {
        return "/api/v1/messages?personId=" + june.person();
    }

    private Api workerOf(UUID organisation) {
        return api.as(Tokens.staff(organisation, Role.LINK_WORKER));
    }

    @Test
    void the_host_sees_what_was_sent_and_answered_but_never_the_number_or_the_words_of_the_message() {
        world.hostedBy(HOST, june.person(), MONDAY_9AM, null, junesAccount);
        world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();
        sandbox.textFrom(june.phone(), "HELP");
        await().untilAsserted(
                        () -> assertThat(workerOf(HOST).get(path()).body()).contains("replied"));

        var answer = workerOf(HOST).get(path());

        var message = answer.json().path("items").get(0);
        assertThat(message.path("template").asString()).isEqualTo("appointment-booked");
        assertThat(message.path("reply").path("meaning").asString()).isEqualTo("help");
        assertThat(answer.body()).doesNotContain("77009", "Bluebell", "You have an appointment");
        assertThat(jdbc.sql("select basis from audit_entry where :person = any (person_ids) order by id desc limit 1")
                        .param("person", june.person())
                        .query(String.class)
                        .single())
                .isEqualTo("HOST");
    }

    @Test
    void to_everybody_else_the_person_is_not_there() {
        world.hostedBy(HOST, june.person(), MONDAY_9AM, null, junesAccount);

        assertThat(workerOf(ANOTHER_HOST).get(path()).status()).isEqualTo(404);
        assertThat(workerOf(HOST)
                        .get("/api/v1/messages?personId=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Tokens.staff(HOST, Role.REFERRER)).get(path()).status())
                .isEqualTo(403);
        assertThat(api.as(Tokens.person(junesAccount)).get(path()).status()).isEqualTo(403);
        assertThat(api.get(path()).status()).isEqualTo(401);
    }

    @Test
    void what_was_sent_to_somebody_restricted_is_there_for_the_named_only() {
        var named = UUID.randomUUID();
        world.hostedBy(HOST, june.person(), MONDAY_9AM, null, junesAccount);
        world.restricted(HOST, june.person(), MONDAY_9AM, named);

        assertThat(workerOf(HOST).get(path()).status()).isEqualTo(404);
        assertThat(api.as(Tokens.staffNamed(named, HOST, Role.LINK_WORKER))
                        .get(path())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_host_whose_work_has_ended_reads_on_until_the_moment_it_was_told_and_no_longer() {
        world.hostedBy(HOST, june.person(), MONDAY_9AM, MONDAY_9AM.plus(Duration.ofDays(90)), junesAccount);

        clock.set(MONDAY_9AM.plus(Duration.ofDays(89)));
        assertThat(workerOf(HOST).get(path()).status()).isEqualTo(200);
        clock.set(MONDAY_9AM.plus(Duration.ofDays(91)));
        assertThat(workerOf(HOST).get(path()).status()).isEqualTo(404);
    }

    @Test
    void the_person_sees_their_own_and_not_why_one_is_held() {
        world.hostedBy(HOST, june.person(), MONDAY_9AM, null, junesAccount);
        world.texting(june, "NO", 2);
        world.ask(june.person(), MONDAY_9AM);
        sender.sendWhatIsDue();

        var mine = api.as(Tokens.person(junesAccount)).get("/api/v1/messages/mine");

        assertThat(mine.json().path("items").get(0).path("state").asString()).isEqualTo("held");
        assertThat(mine.json().path("items").get(0).path("at").asString()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(mine.body()).doesNotContain("texting-not-safe", "77009");
        assertThat(workerOf(HOST).get(path()).body()).contains("texting-not-safe");
        assertThat(api.as(Tokens.person(UUID.randomUUID()))
                        .get("/api/v1/messages/mine")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(workerOf(HOST).get("/api/v1/messages/mine").status()).isEqualTo(403);
    }
}

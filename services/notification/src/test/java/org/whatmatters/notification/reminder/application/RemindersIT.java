package org.whatmatters.notification.reminder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.notification.support.MutableClock.MONDAY_9AM;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ReminderRequestedV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.contracts.organisation.OrganisationProfileV1.Member;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.reminder.application.ReminderErrand.HandOver;
import org.whatmatters.notification.support.MutableClock;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.notification.support.Sandbox;
import org.whatmatters.notification.support.TestParts;
import org.whatmatters.platform.testing.Answer;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Events;

/// E-mails to workers: to whom, what they say, and once, whatever happens to the provider or to us.
@NotificationTest
class RemindersIT {

    private static final Instant FIVE_OCLOCK = Instant.parse("2026-03-02T17:00:00Z");

    private final MutableClock clock;
    private final Sandbox sandbox;
    private final Events events;
    private final SendReminders sendReminders;
    private final ForgetReminders forgetReminders;
    private final ReminderDesk desk;
    private final Emails emails;
    private final Addresses addresses;
    private final TransactionOperations transaction;
    private final CircuitBreaker breaker;
    private final Api api;
    private final JdbcClient jdbc;
    private final UUID team = UUID.randomUUID();
    private final UUID sam = UUID.randomUUID();
    private final String address = sam + "@link-workers.example";

    RemindersIT(
            MutableClock clock,
            Sandbox sandbox,
            Events events,
            SendReminders sendReminders,
            ForgetReminders forgetReminders,
            ReminderDesk desk,
            Emails emails,
            Addresses addresses,
            TransactionOperations transaction,
            CircuitBreakerRegistry breakers,
            Api api,
            JdbcClient jdbc) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.events = events;
        this.sendReminders = sendReminders;
        this.forgetReminders = forgetReminders;
        this.desk = desk;
        this.emails = emails;
        this.addresses = addresses;
        this.transaction = transaction;
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
    void a_worker_is_told_what_waits_and_where_to_sign_in_and_nothing_else() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");

        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.emailsTo(address)).singleElement().satisfies(email -> {
            assertThat(email.path("subject").asString())
                    .isEqualTo("Waiting for you: forms that were begun and not sent");
            assertThat(email.path("body").asString())
                    .contains("How many: 2.", "Sign in to see it: http", "ask whoever administers your organisation")
                    .doesNotContain(sam.toString(), team.toString());
        });
    }

    @Test
    void a_kind_without_words_comes_to_nothing() {
        works(address, 1);
        var asked = ask("JUNE_WAITS");

        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("FAILED cannot-be-written");
        assertThat(sandbox.emailsTo(address)).isEmpty();
    }

    @Test
    void the_same_request_twice_is_one_e_mail() {
        works(address, 1);
        var request = request(UUID.randomUUID(), "DRAFT_WAITING");
        events.send(Topic.NOTIFICATION_REQUESTS, sam, ReminderRequestedV1.TYPE, 1, request);
        events.send(Topic.NOTIFICATION_REQUESTS, sam, ReminderRequestedV1.TYPE, 1, request);
        ask("OFFER_WAITING");

        sendReminders.sendWhatIsDue();

        assertThat(sandbox.emailsTo(address)).hasSize(2);
    }

    @Test
    void nothing_goes_out_after_its_time() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");

        clock.set(FIVE_OCLOCK.plusMillis(1));
        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("EXPIRED expired");
        assertThat(sandbox.emailsTo(address)).isEmpty();
    }

    @Test
    void whose_address_is_not_known_is_waited_for_until_the_day_ends() {
        works(null, 1);
        var found = ask("DRAFT_WAITING");
        sendReminders.sendWhatIsDue();
        assertThat(standing(found)).isEqualTo("QUEUED");

        works(address, 2);
        clock.pass(Duration.ofMinutes(10));
        sendReminders.sendWhatIsDue();

        assertThat(standing(found)).isEqualTo("SENT");
    }

    @Test
    void whoever_has_left_is_forgotten_and_gets_nothing() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        tell(new Member(sam, "Sam Reed", List.of(), address), 2);

        sendReminders.sendWhatIsDue();
        clock.set(FIVE_OCLOCK.plusMillis(1));
        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("EXPIRED expired");
        assertThat(sandbox.emailsTo(address)).isEmpty();
        assertThat(addressKept()).isNull();
    }

    @Test
    void an_older_profile_changes_nothing() {
        works(address, 3);

        transaction.executeWithoutResult(_ -> addresses.keep(team, Map.of(), 2));
        transaction.executeWithoutResult(_ -> addresses.keep(team, Map.of(), 3));

        assertThat(addressKept()).isEqualTo(address);
    }

    @Test
    void a_crash_before_the_call_delays_an_e_mail_by_a_minute_and_loses_nothing() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        assertThat(takeUpAndDie(asked)).hasSize(1);
        assertThat(standing(asked)).isEqualTo("SENDING");

        clock.pass(Duration.ofSeconds(31));
        sendReminders.sendWhatIsDue();
        assertThat(sandbox.emailsTo(address)).isEmpty();

        clock.pass(Duration.ofSeconds(30));
        sendReminders.sendWhatIsDue();
        assertThat(standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.emailsTo(address)).hasSize(1);
    }

    @Test
    void a_crash_after_the_call_is_found_out_by_asking_and_nothing_is_sent_twice() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        takeUpAndDie(asked)
                .forEach(errand -> emails.send(errand.reminder(), errand.to(), errand.template(), errand.values()));

        clock.pass(Duration.ofMinutes(2));
        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.emailsTo(address)).hasSize(1);
    }

    @Test
    void an_answer_that_comes_too_late_is_asked_for() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        sandbox.behave(Map.of("delayMillis", 2500, "receipts", "none"));
        sendReminders.sendWhatIsDue();
        assertThat(standing(asked)).isEqualTo("SENDING");

        sandbox.givesNoReceipts();
        clock.pass(Duration.ofSeconds(11));
        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.emailsTo(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 503})
    void an_ill_provider_is_tried_again(int status) {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        sandbox.behave(Map.of("failNext", 1, "failStatus", status, "receipts", "none"));
        sendReminders.sendWhatIsDue();
        assertThat(standing(asked)).isEqualTo("SENDING");

        clock.pass(Duration.ofSeconds(31));
        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("SENT");
        assertThat(sandbox.emailsTo(address)).hasSize(1);
    }

    @Test
    void an_address_that_the_provider_refuses_is_tried_once() {
        works("nowhere", 1);
        var asked = ask("DRAFT_WAITING");

        sendReminders.sendWhatIsDue();

        assertThat(standing(asked)).isEqualTo("FAILED refused-by-provider");
    }

    @Test
    void several_instances_at_once_send_one() {
        works(address, 1);
        ask("DRAFT_WAITING");

        IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(sendReminders::sendWhatIsDue))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(sandbox.emailsTo(address)).hasSize(1);
    }

    @Test
    void the_provider_says_by_itself_that_it_was_delivered() {
        works(address, 1);
        sandbox.behave(Map.of());
        var asked = ask("DRAFT_WAITING");

        sendReminders.sendWhatIsDue();

        await().untilAsserted(() -> assertThat(standing(asked)).isEqualTo("DELIVERED"));
    }

    @Test
    void receipts_may_come_twice_late_and_in_any_order() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        sendReminders.sendWhatIsDue();

        assertThat(receipt(asked, "permanent-failure").status()).isEqualTo(200);
        assertThat(standing(asked)).isEqualTo("FAILED permanent-failure");
        receipt(asked, "delivered");
        receipt(asked, "delivered");
        receipt(asked, "sending");

        assertThat(standing(asked)).isEqualTo("DELIVERED");
    }

    @Test
    void a_receipt_before_the_answer_is_believed() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        takeUpAndDie(asked);

        receipt(asked, "delivered");

        assertThat(standing(asked)).isEqualTo("DELIVERED");
    }

    @Test
    void thirty_days_after_it_came_to_an_end_it_is_forgotten() {
        works(address, 1);
        var asked = ask("DRAFT_WAITING");
        sendReminders.sendWhatIsDue();

        clock.pass(Duration.ofDays(30));
        forgetReminders.forgetWhatIsOver();
        assertThat(exists(asked)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        forgetReminders.forgetWhatIsOver();

        assertThat(exists(asked)).isFalse();
    }

    /// As the service does, up to the moment at which it dies: before the call.
    private List<HandOver> takeUpAndDie(UUID request) {
        var id = new ReminderId(reminderId(request));
        return Stream.ofNullable(transaction.execute(_ -> desk.takeUpWhatIsDue()))
                .flatMap(round -> round.errands().stream())
                .filter(errand -> errand.reminder().equals(id))
                .map(HandOver.class::cast)
                .toList();
    }

    /// Sam works there from now on, and is written to there if anywhere.
    private void works(@Nullable String email, long version) {
        tell(member(email), version);
    }

    private Member member(@Nullable String email) {
        return new Member(sam, "Sam Reed", List.of("link-worker"), email);
    }

    private void tell(Member member, long version) {
        events.send(Topic.ORGANISATION_PROFILE, team, OrganisationProfileV1.TYPE, version, profile(member, version));
        await().until(() -> jdbc.sql(
                        "select exists (select from workplace where organisation_id = :team and version = :version)")
                .param("team", team)
                .param("version", version)
                .query(Boolean.class)
                .single());
    }

    private OrganisationProfileV1 profile(Member member, long version) {
        return new OrganisationProfileV1(
                team, "team-" + team, "Team", "LINK_WORKER_HOST", null, 6, null, List.of(member), null, version);
    }

    private UUID ask(String kind) {
        var request = request(UUID.randomUUID(), kind);
        events.send(Topic.NOTIFICATION_REQUESTS, sam, ReminderRequestedV1.TYPE, 1, request);
        await().until(() -> exists(request.requestId()));
        return request.requestId();
    }

    private ReminderRequestedV1 request(UUID id, String kind) {
        return new ReminderRequestedV1(id, team, sam, kind, 2, FIVE_OCLOCK);
    }

    private Answer receipt(UUID request, String status) {
        return api.as(TestParts.CALLBACK_TOKEN)
                .with("Idempotency-Key", "")
                .post(
                        "/api/v1/public/notify/receipts",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "reference",
                                reminderId(request),
                                "to",
                                address,
                                "status",
                                status,
                                "notification_type",
                                "email"));
    }

    private @Nullable String addressKept() {
        return jdbc.sql("select email from work_address where worker = :sam")
                .param("sam", sam)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private boolean exists(UUID request) {
        return jdbc.sql("select exists (select from reminder where request_id = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /// Its state, and its reason where it has one.
    private String standing(UUID request) {
        return jdbc.sql("select concat_ws(' ', state, reason) from reminder where request_id = :request")
                .param("request", request)
                .query(String.class)
                .single();
    }

    private UUID reminderId(UUID request) {
        return jdbc.sql("select id from reminder where request_id = :request")
                .param("request", request)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }
}

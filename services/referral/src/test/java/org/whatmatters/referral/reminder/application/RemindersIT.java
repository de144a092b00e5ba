package org.whatmatters.referral.reminder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.ReminderRequestedV1;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.Events;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.reminder.Waiting;
import tools.jackson.databind.JsonNode;

/// Who is reminded of what and after how long, in 2031: nothing of it is due to the clock of the service.
@IntegrationTest
class RemindersIT {

    private static final String MONDAY_10AM = "2031-03-03T10:00:00Z";

    private final JdbcClient jdbc;
    private final Events events;
    private final ServiceTransaction transaction;
    private final WaitingThings things;
    private final TeamHours hours;
    private final Reminded reminded;
    private final Reminders reminders;
    private final UUID fireService = UUID.randomUUID();
    private final UUID linkWorkers = UUID.randomUUID();
    private final UUID gardens = UUID.randomUUID();
    private final UUID frankie = UUID.randomUUID();
    private final UUID rowan = UUID.randomUUID();

    RemindersIT(
            @Beside JdbcClient jdbc,
            Events events,
            PlatformTransactionManager transactions,
            WaitingThings things,
            TeamHours hours,
            Reminded reminded,
            Reminders reminders) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new ServiceTransaction(transactions);
        this.things = things;
        this.hours = hours;
        this.reminded = reminded;
        this.reminders = reminders;
        organisation(fireService, "FIRE");
        organisation(linkWorkers, "LINK_WORKER_HOST");
        organisation(gardens, "VCSE");
    }

    @Test
    void an_author_is_reminded_after_four_hours_and_the_request_says_no_more_than_how_many() {
        member(fireService, frankie, "REFERRER");
        draft(MONDAY_10AM);

        lookAt("2031-03-03T13:59:59Z");
        assertThat(remindedOf(frankie)).isZero();
        lookAt("2031-03-03T14:00:00Z");

        assertThat(remindedOf(frankie)).isOne();
        assertThat(asked(frankie)).singleElement().satisfies(asked -> {
            assertThat(asked.propertyNames())
                    .containsExactlyInAnyOrder(
                            "requestId", "organisationId", "workerSubject", "kind", "count", "notAfter");
            assertThat(asked.path("organisationId").asString()).isEqualTo(fireService.toString());
            assertThat(asked.path("kind").asString()).isEqualTo("DRAFT_WAITING");
            assertThat(asked.path("count").asInt()).isOne();
            assertThat(asked.path("notAfter").asString()).isEqualTo("2031-03-03T17:00:00Z");
        });
    }

    @Test
    void a_lead_who_refers_is_reminded_after_twenty_four_hours_and_a_lead_who_does_not_is_not() {
        var leadOnly = UUID.randomUUID();
        member(fireService, frankie, "REFERRER");
        member(fireService, rowan, "REFERRER,TEAM_LEAD");
        member(fireService, leadOnly, "TEAM_LEAD");
        draft(MONDAY_10AM);

        lookAt("2031-03-04T09:59:59Z");
        assertThat(remindedOf(rowan)).isZero();
        lookAt("2031-03-04T10:00:00Z");

        assertThat(remindedOf(rowan)).isOne();
        assertThat(remindedOf(leadOnly)).isZero();
    }

    @Test
    void hours_are_those_of_the_organisation() {
        member(fireService, frankie, "REFERRER");
        set("author_hours = 1, lead_hours = 2");
        draft(MONDAY_10AM);

        lookAt("2031-03-03T11:00:00Z");

        assertThat(remindedOf(frankie)).isOne();
    }

    @Test
    void a_draft_that_was_sent_meanwhile_is_not_reminded_of() {
        member(fireService, frankie, "REFERRER");
        var sent = draft(MONDAY_10AM);
        jdbc.sql("update draft set answers = null, closed_at = :at where id = :id")
                .param("at", at("2031-03-03T13:00:00Z"))
                .param("id", sent)
                .update();

        lookAt("2031-03-03T15:00:00Z");

        assertThat(remindedOf(frankie)).isZero();
    }

    @Test
    void whoever_left_or_whose_organisation_does_not_want_it_is_not_reminded() {
        member(fireService, frankie, "");
        member(fireService, rowan, "REFERRER,TEAM_LEAD");
        draft(MONDAY_10AM);
        set("reminders_by_email = false");

        lookAt("2031-03-05T15:00:00Z");

        assertThat(remindedOf(frankie)).isZero();
        assertThat(remindedOf(rowan)).isZero();
    }

    @Test
    void at_night_nobody_is_reminded_and_in_the_morning_once() {
        member(fireService, frankie, "REFERRER");
        draft(MONDAY_10AM);

        lookAt("2031-03-03T17:00:00Z");
        assertThat(remindedOf(frankie)).isZero();
        lookAt("2031-03-04T09:00:00Z");
        lookAt("2031-03-05T09:00:00Z");

        assertThat(remindedOf(frankie)).isOne();
        assertThat(asked(frankie)).hasSize(1);
    }

    @Test
    void of_many_instances_that_found_the_same_one_asks() {
        member(fireService, frankie, "REFERRER");
        draft(MONDAY_10AM);
        var remind = at2031("2031-03-03T15:00:00Z");
        var found = due(remind);

        IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> ask(remind, found)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(remindedOf(frankie)).isOne();
        assertThat(asked(frankie)).hasSize(1);
    }

    @Test
    void what_was_not_committed_was_not_asked_for_and_is_asked_for_again() {
        member(fireService, frankie, "REFERRER");
        draft(MONDAY_10AM);
        var remind = at2031("2031-03-03T15:00:00Z");
        var found = due(remind);

        transaction.executeWithoutResult(dying -> {
            found.forEach(remind::ask);
            dying.setRollbackOnly();
        });
        assertThat(remindedOf(frankie)).isZero();
        ask(remind, found);

        assertThat(asked(frankie)).hasSize(1);
    }

    @Test
    void a_group_is_reminded_of_an_offer_after_two_working_days_of_its_host() {
        member(gardens, frankie, "PROVIDER_WORKER");
        member(gardens, rowan, "PROVIDER_MANAGER");
        offer("2031-03-06T10:00:00Z", false);

        lookAt("2031-03-10T16:59:59Z");
        assertThat(remindedOf(frankie)).isZero();
        lookAt("2031-03-11T09:00:00Z");

        assertThat(kindsAsked(frankie)).containsExactly("OFFER_WAITING");
        assertThat(kindsAsked(rowan)).containsExactly("OFFER_WAITING");
    }

    @Test
    void an_offer_that_was_answered_meanwhile_is_not_reminded_of() {
        member(gardens, frankie, "PROVIDER_WORKER");
        var answered = offer("2031-03-06T10:00:00Z", false);
        jdbc.sql("update offer set state = 'REJECTED', decided_by = id, reason = 'FULL' where id = :id")
                .param("id", answered)
                .update();

        lookAt("2031-03-11T09:00:00Z");

        assertThat(remindedOf(frankie)).isZero();
    }

    @Test
    void nobody_is_reminded_of_somebody_whom_they_may_not_know_of() {
        member(gardens, frankie, "PROVIDER_WORKER");
        offer("2031-03-06T10:00:00Z", true);

        lookAt("2031-03-11T09:00:00Z");

        assertThat(remindedOf(frankie)).isZero();
    }

    @Test
    void a_question_is_told_to_whoever_sent_the_referral_and_to_whoever_leads_and_a_second_question_again() {
        var colleague = UUID.randomUUID();
        member(fireService, frankie, "REFERRER");
        member(fireService, rowan, "REFERRER,TEAM_LEAD");
        member(fireService, colleague, "REFERRER");
        var asked = question("2031-03-03T10:00:00Z");

        lookAt("2031-03-03T10:05:00Z");
        lookAt("2031-03-04T10:05:00Z");
        assertThat(remindedOf(frankie)).isOne();
        assertThat(remindedOf(rowan)).isOne();
        assertThat(remindedOf(colleague)).isZero();

        jdbc.sql("update referral set state_at = :at where id = :id")
                .param("at", at("2031-03-05T10:00:00Z"))
                .param("id", asked)
                .update();
        lookAt("2031-03-05T10:05:00Z");

        assertThat(remindedOf(frankie)).isEqualTo(2);
    }

    @Test
    void where_neither_is_there_any_more_everybody_who_refers_is_told_of_a_question() {
        member(fireService, rowan, "REFERRER");
        question("2031-03-03T10:00:00Z");

        lookAt("2031-03-03T10:05:00Z");

        assertThat(kindsAsked(rowan)).containsExactly("QUESTION_WAITING");
    }

    @Test
    void every_community_builder_is_told_once_that_there_may_be_enough_for_a_group() {
        member(fireService, frankie, "COMMUNITY_BUILDER");
        member(fireService, rowan, "REFERRER");
        for (var time = 0; time < 10; time++) {
            jdbc.sql("insert into unmet_need values (:id, 'CARING', 'ZE9', null, current_date)")
                    .param("id", UUID.randomUUID())
                    .update();
        }
        jdbc.sql("insert into wanted_group values (:id, 'CARING', 'ZE9', '2031-03-03')")
                .param("id", UUID.randomUUID())
                .update();

        lookAt("2031-03-03T10:05:00Z");
        lookAt("2031-03-04T10:05:00Z");

        assertThat(kindsAsked(frankie)).containsExactly("GROUP_WANTED");
        assertThat(remindedOf(rowan)).isZero();
    }

    @Test
    void after_a_hundred_and_twenty_days_it_is_forgotten() {
        member(fireService, frankie, "REFERRER");
        draft(MONDAY_10AM);
        lookAt("2031-03-03T15:00:00Z");

        transaction.executeWithoutResult(_ -> at2031("2031-07-01T14:59:59Z").forget());
        assertThat(remindedOf(frankie)).isOne();
        transaction.executeWithoutResult(_ -> at2031("2031-07-01T15:00:01Z").forget());

        assertThat(remindedOf(frankie)).isZero();
    }

    private Remind at2031(String moment) {
        return new Remind(things, hours, reminded, reminders, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private void lookAt(String moment) {
        var remind = at2031(moment);
        ask(remind, due(remind));
    }

    /// What this test's own people wait for.
    private List<List<Waiting>> due(Remind remind) {
        return Objects.requireNonNull(transaction.execute(_ -> remind.due())).stream()
                .filter(waiting -> List.of(fireService, gardens)
                        .contains(waiting.getFirst().organisation()))
                .toList();
    }

    private void ask(Remind remind, List<List<Waiting>> found) {
        found.forEach(waiting -> transaction.executeWithoutResult(_ -> remind.ask(waiting)));
    }

    private int remindedOf(UUID worker) {
        return jdbc.sql("select count(*) from reminded where worker = :worker")
                .param("worker", worker)
                .query(Integer.class)
                .single();
    }

    /// All that was asked for, once the outbox has been emptied of it.
    private List<JsonNode> asked(UUID worker) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from outbox where aggregateid = :worker")
                                .param("worker", worker.toString())
                                .query(Long.class)
                                .single()
                        == 0);
        return events.received(Topic.NOTIFICATION_REQUESTS, ReminderRequestedV1.TYPE, worker).stream()
                .map(Events.Told::data)
                .toList();
    }

    private List<String> kindsAsked(UUID worker) {
        return asked(worker).stream()
                .map(asked -> asked.path("kind").asString())
                .toList();
    }

    private void organisation(UUID id, String kind) {
        jdbc.sql("""
                        insert into organisation (id, name, kind, feedback_level, is_host, default_host, version)
                        values (:id, 'Of reminders', :kind, 6, false, false, 1)
                        """).param("id", id).param("kind", kind).update();
    }

    private void set(String columns) {
        jdbc.sql("update organisation set " + columns + " where id = :id")
                .param("id", fireService)
                .update();
    }

    private void member(UUID organisation, UUID worker, String roles) {
        jdbc.sql("""
                        insert into organisation_member (organisation_id, subject, name, roles)
                        values (:organisation, :worker, 'A worker', ('{' || :roles || '}')::text[])
                        """)
                .param("organisation", organisation)
                .param("worker", worker)
                .param("roles", roles)
                .update();
    }

    /// Begun by Frankie.
    private UUID draft(String savedAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into draft (id, organisation_id, begun_by, begun_by_name, begun_at, form_id, form_version,
                                           answers, last_page, saved_at)
                        values (:id, :team, :author, 'Frankie Ash', :at, 'fire', 1, '{}', 'person', :at)
                        """)
                .param("id", id)
                .param("team", fireService)
                .param("author", frankie)
                .param("at", at(savedAt))
                .update();
        return id;
    }

    /// The host asked something about what Frankie sent.
    private UUID question(String askedAt) {
        return referral("INFORMATION_ASKED", askedAt, false);
    }

    private UUID offer(String madeAt, boolean awaitsIdentity) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into offer (id, referral_id, person_id, service_id, provider_id, made_at, state, state_at,
                                           version)
                        values (:id, :referral, :id, :id, :gardens, :at, 'OPEN', :at, 1)
                        """)
                .param("id", id)
                .param("referral", referral("ACTIVE", madeAt, awaitsIdentity))
                .param("gardens", gardens)
                .param("at", at(madeAt))
                .update();
        return id;
    }

    private UUID referral(String state, String stateAt, boolean awaitsIdentity) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into referral (id, reference, person_id, agency_type, form_id, form_version, referrer_id,
                                              referrer_worker, host_id, submitted_at, state, state_at, decided_by, worker_id,
                                              version, awaits_identity, intake_announced_at)
                        values (:id, :id::text, :id, 'FIRE', 'fire', 1, :fireService, :frankie, :linkWorkers, :at, :state, :at,
                                case when :state = 'INFORMATION_ASKED' then :id::uuid end,
                                case when :state = 'ACTIVE' then :id::uuid end, 1, :awaits, :at)
                        """)
                .param("id", id)
                .param("fireService", fireService)
                .param("frankie", frankie)
                .param("linkWorkers", linkWorkers)
                .param("state", state)
                .param("at", at(stateAt))
                .param("awaits", awaitsIdentity)
                .update();
        return id;
    }

    private static Object at(String moment) {
        return Instant.parse(moment).atOffset(ZoneOffset.UTC);
    }
}

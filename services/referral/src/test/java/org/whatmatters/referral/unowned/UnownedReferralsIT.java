package org.whatmatters.referral.unowned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.projection.Organisations;

/// On the eve of Christmas 2019 and after it: long before all that other tests write.
@IntegrationTest
class UnownedReferralsIT {

    private static final WorkingDays ENGLAND =
            new WorkingDays(Set.of(LocalDate.parse("2019-12-25"), LocalDate.parse("2019-12-26")));
    private static final UUID SAM = UUID.randomUUID();
    private static final UUID TARA = UUID.randomUUID();

    private final JdbcClient beside;
    private final JdbcClient jdbc;
    private final Fence fence;
    private final Organisations organisations;
    private final ServiceTransaction transaction;
    private final UUID host = UUID.randomUUID();

    UnownedReferralsIT(
            @Beside JdbcClient beside,
            JdbcClient jdbc,
            Fence fence,
            Organisations organisations,
            PlatformTransactionManager transactions) {
        this.beside = beside;
        this.jdbc = jdbc;
        this.fence = fence;
        this.organisations = organisations;
        this.transaction = new ServiceTransaction(transactions);
    }

    @Test
    void an_hour_of_the_hosts_work_passes_before_anybody_is_alarmed_and_christmas_is_none() {
        hosts("");
        accepted("2019-12-24T16:30:00Z");

        assertThat(countedAt("2019-12-26T12:00:00Z")).isEmpty();
        assertThat(countedAt("2019-12-27T09:30:00Z")).isEmpty();
        assertThat(countedAt("2019-12-27T09:30:01Z")).isEqualTo(Map.of(Why.NOT_ASSIGNED, 1L));
        forget();
    }

    @Test
    void a_host_that_works_at_the_weekend_is_alarmed_at_the_weekend() {
        hosts("{\"SATURDAY\": {\"opens\": \"10:00\", \"closes\": \"14:00\"}}");
        accepted("2019-12-20T16:30:00Z");

        assertThat(countedAt("2019-12-21T11:00:00Z")).isEmpty();
        assertThat(countedAt("2019-12-21T11:00:01Z")).isEqualTo(Map.of(Why.NOT_ASSIGNED, 1L));
        forget();
    }

    @Test
    void whom_a_worker_has_who_works_there_somebody_has_until_the_worker_leaves() {
        hosts("");
        assigned("2019-12-20T10:00:00Z");
        member("LINK_WORKER");
        assertThat(countedAt("2019-12-23T12:00:00Z")).isEmpty();

        member(null);

        assertThat(countedAt("2019-12-23T12:00:00Z")).isEqualTo(Map.of(Why.WORKER_LEFT, 1L));
        forget();
    }

    @Test
    void whom_a_worker_has_who_is_away_nobody_has_after_a_working_day_unless_somebody_stands_in() {
        hosts("");
        assigned("2019-12-16T10:00:00Z");
        member("LINK_WORKER");
        away("2019-12-20", "2019-12-31");
        assertThat(countedAt("2019-12-20T23:59:59Z")).isEmpty();
        assertThat(countedAt("2019-12-21T00:00:00Z")).isEqualTo(Map.of(Why.WORKER_AWAY, 1L));
        assertThat(countedAt("2020-01-01T00:00:00Z")).isEmpty();

        covers("LINK_WORKER");

        assertThat(countedAt("2019-12-27T12:00:00Z")).isEmpty();
        covers(null);
        assertThat(countedAt("2019-12-27T12:00:00Z")).isEqualTo(Map.of(Why.WORKER_AWAY, 1L));
        forget();
    }

    @Test
    void what_somebody_away_is_given_counts_from_then_and_a_weekend_is_no_working_day() {
        hosts("");
        assigned("2019-12-20T18:00:00Z");
        member("LINK_WORKER");
        away("2019-12-01", "2019-12-31");

        assertThat(countedAt("2019-12-20T23:00:00Z")).isEmpty();
        assertThat(countedAt("2019-12-21T08:00:00Z")).isEqualTo(Map.of(Why.WORKER_AWAY, 1L));
        forget();
        assigned("2019-12-21T10:00:00Z");
        assertThat(countedAt("2019-12-23T23:59:59Z")).isEmpty();
        assertThat(countedAt("2019-12-24T00:00:00Z")).isEqualTo(Map.of(Why.WORKER_AWAY, 1L));
        forget();
    }

    private Map<Why, Long> countedAt(String moment) {
        var unowned = new UnownedReferrals(
                jdbc, fence, organisations, ENGLAND, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
        return Objects.requireNonNull(transaction.execute(_ -> unowned.count()));
    }

    /// @param hours empty for the usual ones
    private void hosts(String hours) {
        beside.sql("""
                        insert into organisation (id, name, kind, feedback_level, is_host, default_host, version)
                        values (:id, 'Christmas hosts', 'LINK_WORKER_HOST', 6, true, false, 1)
                        """).param("id", host).update();
        if (!hours.isEmpty()) {
            beside.sql("update organisation set hours = :hours::jsonb where id = :id")
                    .param("hours", hours)
                    .param("id", host)
                    .update();
        }
    }

    private void member(@Nullable String role) {
        beside.sql("""
                        insert into organisation_member (organisation_id, subject, name, roles)
                        values (:host, :sam, 'Sam Reed', :roles::text[])
                        on conflict (organisation_id, subject) do update set roles = excluded.roles
                        """)
                .param("host", host)
                .param("sam", SAM)
                .param("roles", role == null ? new String[0] : new String[] {role})
                .update();
    }

    private void away(String from, String until) {
        beside.sql("""
                        insert into absence (id, organisation_id, worker, first_day, last_day, said_by)
                        values (gen_random_uuid(), :host, :sam, :from, :until, :sam)
                        """)
                .param("host", host)
                .param("sam", SAM)
                .param("from", LocalDate.parse(from))
                .param("until", LocalDate.parse(until))
                .update();
    }

    /// Tara stands in, who works there, or does so no more.
    private void covers(@Nullable String role) {
        beside.sql("""
                        insert into organisation_member (organisation_id, subject, name, roles)
                        values (:host, :tara, 'Tara Lowe', :roles::text[])
                        on conflict (organisation_id, subject) do update set roles = excluded.roles
                        """)
                .param("host", host)
                .param("tara", TARA)
                .param("roles", role == null ? new String[0] : new String[] {role})
                .update();
        beside.sql("update absence set cover = :tara where organisation_id = :host")
                .param("host", host)
                .param("tara", TARA)
                .update();
    }

    private void accepted(String at) {
        referral(at, "ACCEPTED", UUID.randomUUID(), null);
    }

    private void assigned(String at) {
        referral(at, "ASSIGNED", UUID.randomUUID(), SAM);
    }

    private void referral(String at, String state, UUID decider, @Nullable UUID worker) {
        var id = UUID.randomUUID();
        beside.sql("""
                        insert into referral (id, reference, person_id, agency_type, form_id, form_version, referrer_id,
                            referrer_worker, host_id, submitted_at, state, state_at, decided_by, worker_id, version,
                            awaits_identity, intake_announced_at)
                        values (:id, left(:id::text, 20), :id, 'FIRE', 'fire', 1, :id, :id, :host, :at, :state, :at,
                            :decider, :worker, 1, false, :at)
                        """)
                .param("id", id)
                .param("host", host)
                .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
                .param("state", state)
                .param("decider", decider)
                .param("worker", worker)
                .update();
    }

    /// The next test counts its own.
    private void forget() {
        beside.sql("delete from referral where host_id = :host")
                .param("host", host)
                .update();
    }
}

package org.whatmatters.referral.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.casefile.StandingRow;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.Ball;
import org.whatmatters.referral.lifecycle.WhoHasTheBall;
import org.whatmatters.referral.lifecycle.WhoHasTheBall.Reader;

/// The host's queues, oldest first. Each is a range of one index.
@Repository
class Worklists {

    /// A referral that waits for the host's decision.
    ///
    /// @param referrerName absent where the person came by themselves
    record Incoming(
            UUID id,
            String reference,
            long version,
            Instant submittedAt,
            String state,
            String agencyType,
            @Nullable String referrerName,
            UUID personId,
            String personName,
            String identity,
            @Nullable String reason,
            Ball ball) {}

    /// How many referrals will be shown as soon as it is known who they are about.
    record Unidentified(long count) {}

    record Worker(UUID subject, String name) {}

    /// A referral that the host works on, that a confirmed death closed not long ago, or whose person said "not now"
    /// and is to be asked again.
    ///
    /// @param ending DIED where a death closed it, DECLINED_BY_PERSON where the day has come to ask again
    /// @param due what somebody has to do now
    record Case(
            UUID id,
            String reference,
            long version,
            String state,
            Instant stateAt,
            @Nullable String ending,
            String personName,
            UUID personId,
            String identity,
            @Nullable Worker worker,
            @Nullable Due due,
            Ball ball) {}

    /// An end of which worker and person do not say the same.
    record Review(
            UUID id,
            String reference,
            String personName,
            UUID personId,
            @Nullable Worker worker,
            String reasonCode,
            String workerSays,
            String personSays,
            Instant raisedAt) {}

    /// For so long a worker is told in their list that a death closed somebody's referral.
    private static final Duration SHOWN_AFTER_DEATH = Duration.ofDays(30);

    private static final String UNDECIDED = "r.state in ('SUBMITTED', 'INFORMATION_ASKED')";

    private static final String ASKED_TO_BE_RUNG = """
            exists (select from referral_answers said
                     where said.referral_id = r.id and said.answers ->> 'ringToday' = 'YES')
            """;

    private static final String CLOSED_AT_DEATH_LATELY = "r.before_state is not null and r.state_at > :lately";

    private static final String SHARED_WITH_ME = """
            (r.state in ('ASSIGNED', 'ACTIVE', 'PAUSED')
             and r.id in (select a.referral_id from assignment a
                           where a.worker = :subject and a.part = 'SHARE' and a.until is null))
            """;

    /// Somebody said "not now", and now the day has come; unless they have died.
    private static final String TO_BE_ASKED_AGAIN = """
            r.offer_again_on <= :today
            and not exists (select from person_name n where n.person_id = canonical_person(r.person_id) and n.died)
            """;

    private final JdbcClient jdbc;
    private final Fence fence;
    private final StandingRow standingRow;
    private final WhoHasTheBall whoHasTheBall;
    private final Clock clock;

    Worklists(JdbcClient jdbc, Fence fence, StandingRow standingRow, WhoHasTheBall whoHasTheBall, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.standingRow = standingRow;
        this.whoHasTheBall = whoHasTheBall;
        this.clock = clock;
    }

    /// @param toBeRung only of those who do not feel safe at home and asked to be rung the same day
    List<Incoming> incoming(Actor.Staff triager, boolean toBeRung, PageRequest page) {
        return shown(UNDECIDED + (toBeRung ? " and " + ASKED_TO_BE_RUNG : ""), triager, page)
                .query((row, _) -> incoming(row))
                .list();
    }

    List<Case> caseload(Actor.Staff worker, boolean mine, PageRequest page) {
        var now = clock.instant();
        var whose = mine
                ? "(r.worker_id = :subject or " + SHARED_WITH_ME
                        + " or (r.before_worker = :subject and %s) or (r.ended_worker = :subject and %s))"
                : "(r.state in ('ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED') or (%s) or (%s))";
        return shown(whose.formatted(CLOSED_AT_DEATH_LATELY, TO_BE_ASKED_AGAIN), worker, page)
                .param("lately", now.minus(SHOWN_AFTER_DEATH).atOffset(ZoneOffset.UTC))
                .param("today", WorkingDays.dayOf(now))
                .query((row, _) -> toCase(row))
                .list();
    }

    /// What a team lead has to look at.
    List<Review> reviews(Actor.Staff lead) {
        return jdbc.sql("""
                        select r.id, r.reference, r.person_name, r.canonical_id, r.ended_worker, r.ending_reason,
                               (select m.name from organisation_member m
                                 where m.organisation_id = r.host_id and m.subject = r.ended_worker) as worker_was,
                               v.worker_says, v.person_says, v.raised_at
                          from review v join standing r on r.id = v.referral_id
                         where v.settled_at is null and %s
                         order by v.raised_at, v.id
                        """.formatted(Basis.HOST.condition()))
                .params(new Caller(lead.organisationId(), lead.subject()).asParameters())
                .query((row, _) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        var worker = row.getObject("ended_worker", UUID.class);
        var reason = row.getString("ending_reason");
        return new Review(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("person_name"),
                row.getObject("canonical_id", UUID.class),
                worker == null ? null : new Worker(worker, nameOf(row, "worker_was")),
                reason == null ? "" : reason,
                row.getString("worker_says"),
                row.getString("person_says"),
                StandingRow.instant(row, "raised_at"));
    }

    /// Of how many it is still being found out who they are. Nobody sees these yet, so it is all that may be told.
    Unidentified unidentified(Actor.Staff triager) {
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_UNIDENTIFIED,
                () -> jdbc.sql("select count(*) from referral where host_id = :organisation and awaits_identity")
                        .param("organisation", triager.organisationId())
                        .query(Unidentified.class)
                        .single());
    }

    private JdbcClient.StatementSpec shown(String which, Actor.Staff worker, PageRequest page) {
        // Which rows are shown is settled first: the names of all others need not be looked up.
        return jdbc.sql("""
                        with shown as materialized (select r.id from referral r where %s and %s and %s)
                        select r.*, %s,
                               exists (select from withdrawal_request w
                                        where w.referral_id = r.id and w.answered_at is null) as withdrawal_asked
                          from shown join standing r using (id) order by r.id
                        """.formatted(
                                Basis.HOST.condition(), which, page.oldestFirst("r.id"), StandingRow.DAYS_OF_HOST))
                .params(new Caller(worker.organisationId(), worker.subject()).asParameters())
                .param("after", page.after());
    }

    private Incoming incoming(ResultSet row) throws SQLException {
        return new Incoming(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getLong("version"),
                StandingRow.instant(row, "submitted_at"),
                StandingRow.stage(row).word(),
                row.getString("agency_type"),
                row.getObject("referrer_id") == null ? null : nameOf(row, "referrer_name"),
                row.getObject("canonical_id", UUID.class),
                row.getString("person_name"),
                identity(row),
                row.getString("reason"),
                ball(row));
    }

    private Case toCase(ResultSet row) throws SQLException {
        var worker = row.getObject("worker_id", UUID.class);
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getLong("version"),
                StandingRow.stage(row).word(),
                StandingRow.instant(row, "state_at"),
                row.getString("ending"),
                row.getString("person_name"),
                row.getObject("canonical_id", UUID.class),
                identity(row),
                worker == null ? null : new Worker(worker, nameOf(row, "worker_name")),
                Due.of(
                        standingRow.read(row),
                        row.getBoolean("withdrawal_asked"),
                        row.getInt("check_in_weeks"),
                        whoHasTheBall,
                        clock.instant()),
                ball(row));
    }

    private Ball ball(ResultSet row) throws SQLException {
        return whoHasTheBall.of(standingRow.read(row), Reader.STAFF, clock.instant());
    }

    private static String identity(ResultSet row) throws SQLException {
        return row.getBoolean("identity_checked") ? "CHECKED" : "NOT_CHECKED";
    }

    private static String nameOf(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? "Name not known yet" : name;
    }
}

package org.whatmatters.referral.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
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
    /// @param support which kind of support it asks for
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
            String support,
            @Nullable String reason,
            Ball ball) {}

    /// How many referrals will be shown as soon as it is known who they are about.
    record Unidentified(long count) {}

    record Worker(UUID subject, String name) {}

    /// Who stands in today for whoever has a case.
    ///
    /// @param until the last day
    /// @param yours whether the reader does
    record Cover(String name, LocalDate until, boolean yours) {}

    /// A referral that the host works on, that a confirmed death closed not long ago, or whose person said "not now"
    /// and is to be asked again.
    ///
    /// @param ending DIED where a death closed it, DECLINED_BY_PERSON where the day has come to ask again
    /// @param cover who stands in for the worker; of an ended one, for who had it
    /// @param support which kind of support it is
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
            @Nullable Cover cover,
            String support,
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
    static final Duration SHOWN_AFTER_DEATH = Duration.ofDays(30);

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

    List<Incoming> incoming(Actor.Staff triager, IncomingFilter filter, PageRequest page) {
        var ids = choose(triager, List.of(filter.condition()), filter.candidates(), filter.parameters(), page);
        return shown(ids, triager).query((row, _) -> incoming(row)).list();
    }

    List<Case> caseload(Actor.Staff worker, CaseFilter filter, PageRequest page) {
        var ids = choose(worker, filter.conditions(), filter.candidates(), filter.parameters(), page);
        return shown(ids, worker).query((row, _) -> toCase(row, worker)).list();
    }

    /// Which rows are shown is settled first: the names of all others need not be looked up.
    ///
    /// @param conditions of which one must hold
    private List<UUID> choose(
            Actor.Staff worker,
            List<String> conditions,
            Optional<String> candidates,
            Map<String, Object> parameters,
            PageRequest page) {
        var chosen = candidates.map(ids -> among(ids, conditions, page)).orElseGet(() -> byIndex(conditions, page));
        var now = clock.instant();
        return fence.asTheServiceFor(
                ReferralErrand.CHOOSE_ROWS,
                () -> jdbc.sql(chosen)
                        .params(new Caller(worker.organisationId(), worker.subject()).asParameters())
                        .params(Due.parameters(whoHasTheBall.calendar(), now))
                        .params(parameters)
                        .param("lately", now.minus(SHOWN_AFTER_DEATH).atOffset(ZoneOffset.UTC))
                        .param("after", page.after())
                        .query(UUID.class)
                        .list());
    }

    /// Each condition is a range of an index that is in the order of the list.
    private static String byIndex(List<String> conditions, PageRequest page) {
        return conditions.stream()
                .map(condition -> "(select r.id from referral r where %s and %s and %s)"
                        .formatted(Basis.HOST.condition(), condition, page.oldestFirst("r.id")))
                .collect(Collectors.joining(
                        " union ", "select id from (", ") chosen order by id limit " + page.rowsToRead()));
    }

    /// The candidates are put in order first and looked at one by one, until the page is full: PostgreSQL would look at
    /// all of them, and at who is hidden for each. That comes last, as it costs most.
    private static String among(String candidates, List<String> conditions, PageRequest page) {
        return """
                with candidate as materialized (
                    select id from (%s) meant where id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
                     order by id)
                select c.id
                  from candidate c
                       cross join lateral (select r.* from referral r where r.id = c.id and (%s) offset 0) r
                 where %s order by c.id limit %d
                """.formatted(
                        candidates,
                        conditions.stream().collect(Collectors.joining(") or (", "(", ")")),
                        Basis.HOST.condition(),
                        page.rowsToRead());
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

    private JdbcClient.StatementSpec shown(List<UUID> ids, Actor.Staff worker) {
        return jdbc.sql("""
                        select r.*, %s, (select s.support from referral s where s.id = r.id) as support,
                               exists (select from withdrawal_request w
                                        where w.referral_id = r.id and w.answered_at is null) as withdrawal_asked,
                               exists (select from amendment a
                                        where a.referral_id = r.id and a.state = 'OPEN') as amendment_asked
                          from standing r where r.id = any(:ids) and %s order by r.id
                        """.formatted(StandingRow.DAYS_OF_HOST, Basis.HOST.condition()))
                .params(new Caller(worker.organisationId(), worker.subject()).asParameters())
                .param("ids", ids.toArray(UUID[]::new));
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
                row.getString("support"),
                row.getString("reason"),
                ball(row));
    }

    private Case toCase(ResultSet row, Actor.Staff reader) throws SQLException {
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
                cover(row, reader),
                row.getString("support"),
                Due.of(
                        standingRow.read(row),
                        new Due.Asked(row.getBoolean("withdrawal_asked"), row.getBoolean("amendment_asked")),
                        row.getInt("check_in_weeks"),
                        whoHasTheBall,
                        clock.instant()),
                ball(row));
    }

    private static @Nullable Cover cover(ResultSet row, Actor.Staff reader) throws SQLException {
        var cover = row.getObject("cover_id", UUID.class);
        return cover == null
                ? null
                : new Cover(
                        nameOf(row, "cover_name"),
                        row.getObject("cover_until", LocalDate.class),
                        cover.equals(reader.subject()));
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

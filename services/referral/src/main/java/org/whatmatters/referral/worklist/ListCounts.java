package org.whatmatters.referral.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.search.Sought;
import org.whatmatters.referral.workload.Room;
import org.whatmatters.referral.workload.Workloads;

/// How many stand in the host's lists: of those whom the caller may see, and of nobody else.
@Repository
class ListCounts {

    /// What waits for a decision.
    ///
    /// @param states how many in each state
    /// @param agencyTypes how many from each kind of organisation
    /// @param supports how many of each kind of support
    /// @param toBeRung of how many who asked for a call on the day
    record IncomingCounts(
            Map<String, Long> states, Map<String, Long> agencyTypes, Map<Support, Long> supports, long toBeRung) {}

    /// What is worked on.
    ///
    /// @param supports how many of each kind of support
    /// @param due where somebody has to do something now, also with what has ended
    record CaseCounts(Map<String, Long> states, Map<Support, Long> supports, long due) {}

    /// What one worker has in hand.
    ///
    /// @param assigned given to them, and nobody reached yet
    /// @param room how full they are; absent for somebody who is given no more cases
    record Hands(
            UUID subject,
            String name,
            long assigned,
            long active,
            long paused,
            long due,
            @Nullable Room room) {}

    /// A team at a glance.
    ///
    /// @param accepted wait for a worker
    /// @param waiting stand on the waiting list
    /// @param dueOfNobody due with these, and with what has ended
    /// @param reviews ends of which worker and person do not say the same
    record Team(List<Hands> workers, long accepted, long waiting, long dueOfNobody, long reviews) {}

    private record Counted(String state, String agencyType, Support support, long howMany) {}

    private record Held(@Nullable UUID worker, @Nullable String name, String state, long howMany, long points) {}

    private static final String OPEN = Basis.HOST.conditionForMany() + " and r.state <> 'ENDED' and ";

    private static final String WORKED_ON = "referral r where " + OPEN + CaseFilter.WORKED_ON;

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Workloads workloads;
    private final WorkingDays calendar;
    private final Clock clock;

    ListCounts(JdbcClient jdbc, Fence fence, Workloads workloads, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.workloads = workloads;
        this.calendar = calendar;
        this.clock = clock;
    }

    IncomingCounts incoming(Actor.Staff triager) {
        return fence.asTheServiceFor(ReferralErrand.COUNT_ROWS, () -> {
            var counted = asked(triager, """
                            select r.state, r.agency_type, r.support, count(*) as how_many
                              from referral r where %s group by r.state, r.agency_type, r.support
                            """.formatted(OPEN + IncomingFilter.UNDECIDED))
                    .query(DataClassRowMapper.newInstance(Counted.class))
                    .list();
            var toBeRung = new IncomingFilter(true, null, null, null, Sought.ANYBODY).condition();
            return new IncomingCounts(
                    summed(counted, one -> word(one.state())),
                    summed(counted, Counted::agencyType),
                    summed(counted, Counted::support),
                    number(triager, "select count(*) from referral r where " + OPEN + toBeRung));
        });
    }

    CaseCounts caseload(Actor.Staff worker, boolean mine) {
        var due = new CaseFilter(mine, null, null, null, true, Sought.ANYBODY);
        var among = mine ? " and r.id in " + CaseFilter.THE_CALLERS + " and " + due.anyCondition() : "";
        return fence.asTheServiceFor(ReferralErrand.COUNT_ROWS, () -> {
            var counted = asked(worker, """
                            select r.state, '' as agency_type, r.support, count(*) as how_many
                              from %s group by r.state, r.support
                            """.formatted(WORKED_ON + among))
                    .query(DataClassRowMapper.newInstance(Counted.class))
                    .list();
            return new CaseCounts(
                    summed(counted, one -> word(one.state())),
                    summed(counted, Counted::support),
                    number(worker, "select count(*) from " + those(due)));
        });
    }

    private static <K> Map<K, Long> summed(List<Counted> counted, Function<Counted, K> by) {
        return counted.stream().collect(groupingBy(by, summingLong(Counted::howMany)));
    }

    /// The rows `r` with something due that the caller may see. Looked at one by one: they are few, and PostgreSQL
    /// would read the whole caseload for them.
    private static String those(CaseFilter due) {
        return """
                (%s) something cross join lateral (
                    select r.* from referral r where r.id = something.id and %s offset 0) r where %s
                """.formatted(due.candidates().orElseThrow(), due.anyCondition(), Basis.HOST.conditionForMany());
    }

    /// Those who work with people come first to mind, so each of them is there, also with nothing in hand.
    Team team(Actor.Staff lead) {
        var due = new CaseFilter(false, null, null, null, true, Sought.ANYBODY);
        var held = fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> Stream.concat(held(lead, "r.state", WORKED_ON).stream(), held(lead, "'due'", those(due)).stream())
                        .toList());
        var points = held.stream()
                .filter(one -> one.worker() != null && !one.state().equals("due"))
                .collect(groupingBy(Held::worker, summingLong(Held::points)));
        var rooms = workloads.of(lead, points).stream().collect(toMap(Room::subject, one -> one));
        var workers = Stream.concat(
                        rooms.values().stream().map(worker -> new Worklists.Worker(worker.subject(), worker.name())),
                        held.stream().flatMap(ListCounts::worker))
                .collect(toMap(Worklists.Worker::subject, one -> one, (first, _) -> first))
                .values()
                .stream()
                .map(worker -> hands(worker, held, rooms.get(worker.subject())))
                .sorted(Comparator.comparing(Hands::name).thenComparing(Hands::subject))
                .toList();
        return new Team(
                workers,
                sum(held, null, "ACCEPTED"),
                sum(held, null, "WAITING"),
                sum(held, null, "due"),
                reviews(lead));
    }

    private static Stream<Worklists.Worker> worker(Held held) {
        var worker = held.worker();
        return worker == null
                ? Stream.empty()
                : Stream.of(new Worklists.Worker(worker, held.name() == null ? "Name not known yet" : held.name()));
    }

    private static Hands hands(Worklists.Worker worker, List<Held> held, @Nullable Room room) {
        var subject = worker.subject();
        return new Hands(
                subject,
                worker.name(),
                sum(held, subject, "ASSIGNED"),
                sum(held, subject, "ACTIVE"),
                sum(held, subject, "PAUSED"),
                sum(held, subject, "due"),
                room);
    }

    private static long sum(List<Held> held, @Nullable UUID worker, String state) {
        return held.stream()
                .filter(one ->
                        Objects.equals(one.worker(), worker) && one.state().equals(state))
                .mapToLong(Held::howMany)
                .sum();
    }

    private List<Held> held(Actor.Staff lead, String state, String from) {
        return asked(lead, """
                        select counted.*,
                               (select m.name from organisation_member m
                                 where m.organisation_id = :organisation and m.subject = counted.worker) as name
                          from (select r.worker_id as worker, %s as state, count(*) as how_many,
                                       sum(r.weight) as points
                                  from %s group by 1, 2) counted
                        """.formatted(state, from))
                .query(DataClassRowMapper.newInstance(Held.class))
                .list();
    }

    private long reviews(Actor.Staff lead) {
        return number(lead, """
                select count(*) from review v join referral r on r.id = v.referral_id where v.settled_at is null and
                """ + Basis.HOST.condition());
    }

    private long number(Actor.Staff worker, String sql) {
        return asked(worker, sql).query(Long.class).single();
    }

    private StatementSpec asked(Actor.Staff worker, String sql) {
        var now = clock.instant();
        return jdbc.sql(sql)
                .params(new Caller(worker.organisationId(), worker.subject()).asParameters())
                .params(Due.parameters(calendar, now))
                .param("lately", now.minus(Worklists.SHOWN_AFTER_DEATH).atOffset(ZoneOffset.UTC));
    }

    private static String word(String state) {
        return state.toLowerCase(Locale.ROOT);
    }
}

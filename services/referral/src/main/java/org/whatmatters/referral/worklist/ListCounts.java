package org.whatmatters.referral.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.count.Counts;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.search.Sought;
import org.whatmatters.referral.workload.Room;
import org.whatmatters.referral.workload.Workloads;

/// How many stand in the host's lists: of those whom the caller may see, and of nobody else. Of a caseload each
/// count is of a filter of the list, by the filter's own conditions, and goes as far as [Counts] counts.
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
    /// @param countedTo that many is "as many or more"
    record CaseCounts(Map<String, Long> states, Map<Support, Long> supports, long due, int countedTo) {}

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
    /// @param countedTo that many accepted, waiting or due of nobody is "as many or more"
    record Team(List<Hands> workers, long accepted, long waiting, long dueOfNobody, long reviews, int countedTo) {}

    private record Queued(Stage state, String agencyType, Support support, long howMany, long toBeRung) {}

    private record Own(Stage state, Support support, long howMany) {}

    private record Held(
            UUID worker,
            String state,
            long howMany,
            long points,
            @Nullable String name) {

        Worklists.Worker asWorker() {
            return new Worklists.Worker(worker, name == null ? "Name not known yet" : name);
        }
    }

    private static final List<Stage> WORKED_ON =
            List.of(Stage.ACCEPTED, Stage.WAITING, Stage.ASSIGNED, Stage.ACTIVE, Stage.PAUSED);

    private static final List<Support> SUPPORTS = List.of(Support.values());

    /// A queue is short: it is counted to its end.
    private static final String QUEUE = """
            with %s
            select r.state, r.agency_type, r.support, count(*) as how_many, count(*) filter (where %s) as to_be_rung
              from referral r where %s and %s group by r.state, r.agency_type, r.support
            """.formatted(
            Basis.HIDDEN, IncomingFilter.ASKED_TO_BE_RUNG, Basis.HOST.conditionForMany(), IncomingFilter.UNDECIDED);

    /// What somebody works on is little, and found in several ways: it is read once.
    private static final String OWN = """
            with %s
            select r.state, r.support, count(*) as how_many from %s group by r.state, r.support
            """.formatted(Basis.HIDDEN, CaseFilter.countedOwn());

    /// What each worker has, by state; and as `due`, of how much of it somebody has to do something.
    private static final String HELD =
            """
            with %1$s,
            held (worker, state, how_many, points) as (
                select r.worker_id, r.state, count(*), sum(r.weight)
                  from referral r where %2$s and r.state in ('ASSIGNED', 'ACTIVE', 'PAUSED')
                 group by r.worker_id, r.state
                union all
                select r.worker_id, 'due', count(*), 0
                  from %3$s
                 group by r.worker_id)
            select held.*, m.name
              from held left join organisation_member m on m.organisation_id = :organisation and m.subject = held.worker
            """.formatted(Basis.HIDDEN, Basis.HOST.conditionForMany(), CaseFilter.countedDueOfWorkers());

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Counts counts;
    private final Workloads workloads;
    private final WorkingDays calendar;
    private final Clock clock;

    ListCounts(JdbcClient jdbc, Fence fence, Counts counts, Workloads workloads, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.counts = counts;
        this.workloads = workloads;
        this.calendar = calendar;
        this.clock = clock;
    }

    IncomingCounts incoming(Actor.Staff triager) {
        var queue = fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> jdbc.sql(QUEUE)
                        .params(parameters(triager))
                        .query(DataClassRowMapper.newInstance(Queued.class))
                        .list());
        return new IncomingCounts(
                summed(queue, one -> one.state().word()),
                summed(queue, Queued::agencyType),
                summed(queue, Queued::support),
                queue.stream().mapToLong(Queued::toBeRung).sum());
    }

    private static <K> Map<K, Long> summed(List<Queued> queue, Function<Queued, K> by) {
        return queue.stream().collect(groupingBy(by, summingLong(Queued::howMany)));
    }

    CaseCounts caseload(Actor.Staff worker, boolean mine) {
        Function<Stage, CaseFilter> in = state -> new CaseFilter(mine, state, null, null, false, Sought.ANYBODY);
        Function<Support, CaseFilter> of = support -> new CaseFilter(mine, null, null, support, false, Sought.ANYBODY);
        var due = new CaseFilter(mine, null, null, null, true, Sought.ANYBODY);
        var filters = mine
                ? Stream.of(due)
                : Stream.of(WORKED_ON.stream().map(in), SUPPORTS.stream().map(of), Stream.of(due))
                        .flatMap(one -> one);
        var counted = new HashMap<>(
                counts.of(filters.collect(toMap(filter -> filter, CaseFilter::counted)), parameters(worker)));
        if (mine) {
            own(worker).forEach(one -> {
                counted.merge(in.apply(one.state()), Counts.sum(0, one.howMany()), Counts::sum);
                counted.merge(of.apply(one.support()), Counts.sum(0, one.howMany()), Counts::sum);
            });
        }
        return new CaseCounts(
                byEach(WORKED_ON, Stage::word, in, counted),
                byEach(SUPPORTS, support -> support, of, counted),
                counted.getOrDefault(due, 0L),
                Counts.MOST);
    }

    private List<Own> own(Actor.Staff worker) {
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> jdbc.sql(OWN)
                        .params(parameters(worker))
                        .query(DataClassRowMapper.newInstance(Own.class))
                        .list());
    }

    /// By the name of each code for which something is there.
    private static <C, K, F> Map<K, Long> byEach(
            List<C> codes, Function<C, K> name, Function<C, F> filter, Map<F, Long> counted) {
        return codes.stream()
                .filter(code -> counted.containsKey(filter.apply(code)))
                .collect(toMap(name, code -> counted.getOrDefault(filter.apply(code), 0L)));
    }

    /// Those who work with people come first to mind, so each of them is there, also with nothing in hand.
    Team team(Actor.Staff lead) {
        var accepted = new CaseFilter(false, Stage.ACCEPTED, null, null, false, Sought.ANYBODY);
        var waiting = new CaseFilter(false, Stage.WAITING, null, null, false, Sought.ANYBODY);
        var due = new CaseFilter(false, null, null, null, true, Sought.ANYBODY);
        var ofNobody = counts.of(
                Map.of(
                        accepted,
                        accepted.counted(),
                        waiting,
                        waiting.counted(),
                        due,
                        List.of(CaseFilter.countedDueOfNobody())),
                parameters(lead));
        var held = held(lead);
        var points = held.stream().collect(groupingBy(Held::worker, summingLong(Held::points)));
        var rooms = workloads.of(lead, points).stream().collect(toMap(Room::subject, one -> one));
        var workers = Stream.concat(
                        rooms.values().stream().map(room -> new Worklists.Worker(room.subject(), room.name())),
                        held.stream().map(Held::asWorker))
                .collect(toMap(Worklists.Worker::subject, one -> one, (first, _) -> first))
                .values()
                .stream()
                .map(worker -> hands(worker, held, rooms.get(worker.subject())))
                .sorted(Comparator.comparing(Hands::name).thenComparing(Hands::subject))
                .toList();
        return new Team(
                workers,
                ofNobody.getOrDefault(accepted, 0L),
                ofNobody.getOrDefault(waiting, 0L),
                ofNobody.getOrDefault(due, 0L),
                reviews(lead),
                Counts.MOST);
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

    private static long sum(List<Held> held, UUID worker, String state) {
        return held.stream()
                .filter(one -> one.worker().equals(worker) && one.state().equals(state))
                .mapToLong(Held::howMany)
                .sum();
    }

    private List<Held> held(Actor.Staff lead) {
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> jdbc.sql(HELD)
                        .params(parameters(lead))
                        .query(DataClassRowMapper.newInstance(Held.class))
                        .list());
    }

    private long reviews(Actor.Staff lead) {
        return jdbc.sql("""
                        select count(*) from review v join referral r on r.id = v.referral_id
                         where v.settled_at is null and
                        """ + Basis.HOST.condition())
                .params(parameters(lead))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> parameters(Actor.Staff worker) {
        var now = clock.instant();
        var parameters = new HashMap<String, Object>(Due.parameters(calendar, now));
        parameters.putAll(new Caller(worker.organisationId(), worker.subject()).asParameters());
        parameters.put("lately", now.minus(Worklists.SHOWN_AFTER_DEATH).atOffset(ZoneOffset.UTC));
        return parameters;
    }
}

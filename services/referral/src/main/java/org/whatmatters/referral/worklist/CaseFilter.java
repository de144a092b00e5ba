package org.whatmatters.referral.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.absence.Absences;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.search.FindingList;
import org.whatmatters.referral.search.Sought;

/// What of the host's cases is asked for: the caller's own with those of whoever they stand in for today, or
/// everybody's.
///
/// @param state one in which somebody works with the person, or ENDED; absent for all that is worked on, that a death
///     closed lately, or that is to be asked again
/// @param worker whose cases; only of everybody's. Of what has ended, who had it
/// @param support absent for every kind
/// @param due only where somebody has to do something now
record CaseFilter(
        boolean mine,
        @Nullable Stage state,
        @Nullable Whose worker,
        @Nullable Support support,
        boolean due,
        Sought sought) {

    /// Whose cases are asked for.
    sealed interface Whose {

        /// Of one who works with people.
        record Workers(UUID subject) implements Whose {}

        /// Of nobody yet.
        record Nobodys() implements Whose {}
    }

    private static final String WORKED_ON = "r.state in ('ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED')";

    private static final String SHARED_WITH_ME = """
            r.state in ('ASSIGNED', 'ACTIVE', 'PAUSED')
            and r.id in (select a.referral_id from assignment a
                          where a.worker = :subject and a.part = 'SHARE' and a.until is null)
            """;

    private static final String COVERED_BY_ME = "r.worker_id in " + Absences.COVERED_BY_CALLER;

    private static final String CLOSED_AT_DEATH_LATELY = "r.before_state is not null and r.state_at > :lately";

    /// Somebody said "not now", and now the day has come; unless they have died.
    private static final String TO_BE_ASKED_AGAIN = """
            r.offer_again_on is not null and r.offer_again_on <= :today
            and not exists (select from person_name n where n.person_id = canonical_person(r.person_id) and n.died)
            """;

    /// The ids of all that can be the caller's own, by indexes of few rows each.
    private static final String THE_CALLERS = """
            (select m.id from referral m where m.worker_id = :subject
             union
             select a.referral_id from assignment a
              where a.worker = :subject and a.part = 'SHARE' and a.until is null
             union
             select m.id from referral m where m.before_worker = :subject
             union
             select m.id from referral m where m.ended_worker = :subject and m.offer_again_on <= :today
             union
             select m.id from referral m where m.host_id = :organisation and m.worker_id in %s
             union
             select m.id from referral m
              where m.host_id = :organisation and m.ended_worker in %s and m.offer_again_on <= :today)
            """.formatted(Absences.COVERED_BY_CALLER, Absences.COVERED_BY_CALLER);

    /// Conditions on a row `r` of `referral` which together hold for all that is asked for: each is read by an index of
    /// its own, in the order of the list.
    List<String> conditions() {
        return grounds().stream().map(ground -> ground + narrowed()).toList();
    }

    /// That one of them holds.
    String anyCondition() {
        return conditions().stream().collect(Collectors.joining(") or (", "((", "))"));
    }

    private List<String> grounds() {
        if (state == Stage.ENDED) {
            return ended();
        }
        // What has one of these states is worked on.
        var workedOn = state != null;
        if (mine) {
            return workedOn
                    ? List.of("r.worker_id = :subject", SHARED_WITH_ME, COVERED_BY_ME)
                    : List.of(
                            "r.worker_id = :subject",
                            SHARED_WITH_ME,
                            COVERED_BY_ME,
                            "r.before_worker = :subject and " + CLOSED_AT_DEATH_LATELY,
                            "r.ended_worker = :subject and " + TO_BE_ASKED_AGAIN,
                            "r.ended_worker in " + Absences.COVERED_BY_CALLER + " and " + TO_BE_ASKED_AGAIN);
        }
        return switch (worker) {
            case null -> workedOn ? List.of(WORKED_ON) : List.of(WORKED_ON, CLOSED_AT_DEATH_LATELY, TO_BE_ASKED_AGAIN);
            // Only what is worked on has a worker, or waits for one.
            case Whose.Workers _ -> List.of("r.worker_id = :worker");
            case Whose.Nobodys _ -> List.of("r.state in ('ACCEPTED', 'WAITING')");
        };
    }

    private List<String> ended() {
        if (mine) {
            return List.of("r.ended_worker = :subject", "r.before_worker = :subject");
        }
        return switch (worker) {
            case null -> List.of("true");
            case Whose.Workers _ -> List.of("r.ended_worker = :worker", "r.before_worker = :worker");
            case Whose.Nobodys _ -> List.of("r.ended_worker is null and r.before_worker is null");
        };
    }

    private String narrowed() {
        return (state == null ? "" : " and r.state = '" + state + "'")
                + (support == null ? "" : " and r.support = '" + support + "'");
    }

    /// A query for the ids of all referrals that can be meant; absent where the conditions say it all.
    Optional<String> candidates() {
        var lookedFor = state == Stage.ENDED
                ? sought.candidates(FindingList.CURRENT, FindingList.PAST)
                : sought.candidates(FindingList.CURRENT);
        if (!due) {
            return mine && state != Stage.ENDED
                    ? lookedFor.map(found -> THE_CALLERS + " intersect " + found)
                    : lookedFor;
        }
        var isDue = mine
                ? THE_CALLERS + " intersect (" + Due.IDS_DUE_NOW_OR_AGAIN + ")"
                : "(" + Due.IDS_WITH_SOMETHING_DUE + ")";
        return Optional.of(isDue + lookedFor.map(" intersect "::concat).orElse(""));
    }

    /// What stands behind `from` to count where something is due and no worker has it.
    static String countedDueOfNobody() {
        return oneByOne(Due.IDS_DUE_OF_NOBODY, "r.worker_id is null");
    }

    /// The same where a worker has it.
    static String countedDueOfWorkers() {
        return oneByOne(Due.IDS_DUE_OF_WORKERS, "r.worker_id is not null");
    }

    /// What stands behind `from` to count what is the caller's own, all at once.
    static String countedOwn() {
        return oneByOne(THE_CALLERS, new CaseFilter(true, null, null, null, false, Sought.ANYBODY).anyCondition());
    }

    /// What stands behind `from` to count all that is asked for, but for what has ended. No row is in two of them: a
    /// person who said "not now" has not died, and neither is worked on.
    List<String> counted() {
        var among = mine ? candidates().or(() -> Optional.of(THE_CALLERS)) : candidates();
        return among.map(ids -> List.of(oneByOne(ids, anyCondition())))
                .orElseGet(() -> conditions().stream()
                        .map(condition -> "referral r where " + Basis.HOST.conditionForMany() + " and " + condition)
                        .toList());
    }

    /// Candidates are few, and PostgreSQL would read the whole caseload for them.
    private static String oneByOne(String candidates, String condition) {
        return """
                (%s) candidate cross join lateral (
                    select r.* from referral r where r.id = candidate.id and %s offset 0) r where %s
                """.formatted(candidates, condition, Basis.HOST.conditionForMany());
    }

    /// What conditions and candidates name.
    Map<String, Object> parameters() {
        var parameters = new HashMap<>(sought.parameters());
        if (worker instanceof Whose.Workers(var subject)) {
            parameters.put("worker", subject);
        }
        return parameters;
    }
}

package org.whatmatters.referral.sent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.sent.Feedback.Progress;

/// Which rows a team is told the same of, made from [Feedback] itself: a filter by anything else would tell what the
/// team may not know.
///
/// @param agencyLevel how much the team's agency is told
/// @param agencyKind absent where nothing has been heard of the agency
record ProgressFilter(int agencyLevel, @Nullable String agencyKind) {

    /// Referrals of which a team at one level is told the same.
    ///
    /// @param condition on a row `r` of `referral`, a range of the index that is counted by
    /// @param told the stage that the team is told of
    private record Range(
            String condition, Stage told, @Nullable Ending ending) {

        boolean isTold(int level, Progress progress) {
            return Feedback.progress(level, told, ending) == progress;
        }
    }

    /// Whether it is long since the person went home from hospital, on a row `r` of `referral`. A function of one row,
    /// as the day stands in the answers.
    static final String HOME_FOR_LONG = "(r.form_id = 'hospital-discharge' and home_for_long(r.id, now()))";

    /// Each referral is in one of them.
    private static final List<Range> RANGES =
            Stream.of(Stage.values()).flatMap(ProgressFilter::ranges).toList();

    private static Stream<Range> ranges(Stage stage) {
        var in = "r.state = '" + stage + "'";
        return switch (stage) {
            case ENDED ->
                Stream.of(Ending.values())
                        .map(ending -> new Range(in + " and r.ending = '" + ending + "'", stage, ending));
            case PAUSED ->
                Stream.of(true, false)
                        .map(was -> new Range(in + " and r.was_active = " + was, Feedback.asTold(stage, was), null));
            case SUBMITTED, INFORMATION_ASKED, ACCEPTED, WAITING, ASSIGNED, ACTIVE ->
                Stream.of(new Range(in, stage, null));
        };
    }

    String condition(Progress wanted) {
        return "case when r.person_id in %s then %s else %s end"
                .formatted(said(), any(conditions(true, wanted)), any(conditions(false, wanted)));
    }

    /// What stands behind `from` to count those with a progress: the few who said something one by one, all others by
    /// ranges of an index.
    ///
    /// @param theirs the condition on what the team sent
    List<String> counted(Progress wanted, String theirs) {
        var counted = new ArrayList<String>();
        if (!conditions(true, wanted).isEmpty()) {
            counted.add("""
                    %s said cross join lateral (
                        select r.* from referral r where r.person_id = said.id and %s offset 0) r where %s
                    """.formatted(said(), any(conditions(true, wanted)), theirs));
        }
        for (var condition : conditions(false, wanted)) {
            counted.add("referral r where %s and r.person_id not in %s and %s".formatted(theirs, said(), condition));
        }
        return counted;
    }

    /// Who said what is not taken for granted of whether the team may hear how it goes: the same as
    /// `may_hear_how_it_goes` says of one person, looked up once, with the team as `:organisation`.
    private String said() {
        return """
                (select distinct i.id
                   from agreement a cross join lateral ids_of_person(a.person_id) i (id)
                  where a.organisation_id = :organisation and a.feedback = '%s'
                    and ('%1$s' = 'NO' or a.valid_until is null or a.valid_until > now()))
                """.formatted(Feedback.needsAYes(agencyKind) ? "YES" : "NO");
    }

    /// Of people who said something, or of all others: what holds for those with a progress, and never twice for one.
    private List<String> conditions(boolean said, Progress wanted) {
        var heard = said == Feedback.needsAYes(agencyKind);
        var level = level(heard, false);
        var homeLevel = level(heard, true);
        if (RANGES.stream().allMatch(range -> range.isTold(level, wanted) && range.isTold(homeLevel, wanted))) {
            return List.of("true");
        }
        var conditions = new ArrayList<String>();
        for (var range : RANGES) {
            if (range.isTold(level, wanted) && range.isTold(homeLevel, wanted)) {
                conditions.add(range.condition());
            } else if (range.isTold(homeLevel, wanted)) {
                conditions.add(range.condition() + " and " + HOME_FOR_LONG);
            } else if (range.isTold(level, wanted)) {
                conditions.add(range.condition() + " and " + HOME_FOR_LONG + " is not true");
            }
        }
        return conditions;
    }

    private int level(boolean heard, boolean homeForLong) {
        return Feedback.afterHospital(Feedback.level(agencyLevel, agencyKind, heard ? "YES" : "NO"), homeForLong);
    }

    private static String any(List<String> conditions) {
        return conditions.isEmpty() ? "false" : conditions.stream().collect(Collectors.joining(" or ", "(", ")"));
    }
}

package org.whatmatters.referral.sent;

import java.util.ArrayList;
import java.util.Arrays;
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

    /// Whether the person let the team hear how it goes, on a row `r` of `referral`, with the team as `:organisation`.
    /// The same as `may_hear_how_it_goes` says of one, looked up once.
    private static final String SAID = """
            r.person_id in (select i.id
                              from agreement a cross join lateral ids_of_person(a.person_id) i (id)
                             where a.organisation_id = :organisation and a.feedback = '%s'
                               and ('%1$s' = 'NO' or a.valid_until is null or a.valid_until > now()))
            """;

    /// Whether it is long since the person went home from hospital, on such a row. A function of one row, as the day
    /// stands in the answers.
    static final String HOME_FOR_LONG = "(r.form_id = 'hospital-discharge' and home_for_long(r.id, now()))";

    String heard() {
        return Feedback.needsAYes(agencyKind) ? SAID.formatted("YES") : "not " + SAID.formatted("NO");
    }

    String condition(Progress wanted) {
        return "case when not (%s) then %s when %s then %s else %s end"
                .formatted(
                        heard(),
                        at(level(false, false), wanted),
                        HOME_FOR_LONG,
                        at(level(true, true), wanted),
                        at(level(true, false), wanted));
    }

    Progress progress(boolean heard, boolean homeForLong, Stage stage, boolean wasActive, @Nullable Ending ending) {
        return Feedback.progress(level(heard, homeForLong), Feedback.asTold(stage, wasActive), ending);
    }

    private int level(boolean heard, boolean homeForLong) {
        return Feedback.afterHospital(Feedback.level(agencyLevel, agencyKind, heard ? "YES" : "NO"), homeForLong);
    }

    private static String at(int level, Progress wanted) {
        var alternatives = new ArrayList<String>();
        var stages = Stream.of(Stage.values())
                .filter(stage -> stage != Stage.ENDED && stage != Stage.PAUSED)
                .filter(stage -> Feedback.progress(level, stage, null) == wanted)
                .map(stage -> "'" + stage + "'")
                .collect(Collectors.joining(", "));
        if (!stages.isEmpty()) {
            alternatives.add("r.state in (" + stages + ")");
        }
        for (var wasActive : new boolean[] {true, false}) {
            if (Feedback.progress(level, Feedback.asTold(Stage.PAUSED, wasActive), null) == wanted) {
                alternatives.add("r.state = 'PAUSED' and " + (wasActive ? "" : "not ") + "r.was_active");
            }
        }
        Arrays.stream(Ending.values())
                .filter(ending -> Feedback.progress(level, Stage.ENDED, ending) == wanted)
                .forEach(ending -> alternatives.add("r.state = 'ENDED' and r.ending = '" + ending + "'"));
        return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
    }
}

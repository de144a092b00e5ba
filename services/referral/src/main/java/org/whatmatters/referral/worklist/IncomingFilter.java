package org.whatmatters.referral.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.search.FindingList;
import org.whatmatters.referral.search.Sought;

/// What of the queue is asked for.
///
/// @param toBeRung only of those who do not feel safe at home and asked to be rung the same day
/// @param state one that waits for a decision; absent for both
/// @param support absent for every kind
record IncomingFilter(
        boolean toBeRung,
        @Nullable Stage state,
        @Nullable String agencyType,
        @Nullable Support support,
        Sought sought) {

    static final String UNDECIDED = "r.state in ('SUBMITTED', 'INFORMATION_ASKED')";

    static final String ASKED_TO_BE_RUNG = """
            exists (select from referral_answers said
                     where said.referral_id = r.id and said.answers ->> 'ringToday' = 'YES')
            """;

    /// On a row `r` of `referral`.
    String condition() {
        return UNDECIDED
                + (state == null ? "" : " and r.state = '" + state + "'")
                + (support == null ? "" : " and r.support = '" + support + "'")
                + (agencyType == null ? "" : " and r.agency_type = :agencyType")
                + (toBeRung ? " and " + ASKED_TO_BE_RUNG : "");
    }

    Optional<String> candidates() {
        return sought.candidates(FindingList.INCOMING);
    }

    /// What both name.
    Map<String, Object> parameters() {
        var parameters = new HashMap<>(sought.parameters());
        if (agencyType != null) {
            parameters.put("agencyType", agencyType);
        }
        return parameters;
    }
}

package org.whatmatters.referral.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.ReopeningWindow;

/// Reads how a referral ended.
final class Ends {

    private Ends() {}

    /// Absent while it is open.
    static CaseFile.@Nullable End of(ResultSet row) throws SQLException {
        var reason = row.getString("ending_reason");
        if (reason == null) {
            return null;
        }
        var again = row.getObject("offer_again_on", LocalDate.class);
        return new CaseFile.End(
                reason,
                row.getString("ending_note"),
                row.getString("ending_advice"),
                row.getString("risk_reader"),
                row.getString("outcome"),
                row.getString("person_says"),
                again,
                reopenableUntil(row, EndingReason.valueOf(reason), again));
    }

    private static @Nullable Instant reopenableUntil(ResultSet row, EndingReason reason, @Nullable LocalDate again)
            throws SQLException {
        return row.getString("before_state") == null
                ? ReopeningWindow.lastMoment(StandingRow.instant(row, "state_at"), reason, again)
                : null;
    }
}

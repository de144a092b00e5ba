package org.whatmatters.insight.reach;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.insight.reach.Journeys.MonthlyCount;
import org.whatmatters.insight.reach.Journeys.Wait;

/// How long people wait, after a referral by each kind of agency, until somebody has spoken with them.
///
/// An agency is shown whole or not at all. It is hidden where one of its parts is small, and also where
/// [ReferralsByAgency] hides one of its months: its parts add up to its referrals and would give that month away.
public record TimeToFirstContact(List<Row> rows) {

    public TimeToFirstContact {
        rows = List.copyOf(rows);
    }

    /// One kind of agency.
    ///
    /// @param figures absent where hidden
    public record Row(String agencyType, @Nullable Figures figures) {

        public boolean suppressed() {
            return figures == null;
        }
    }

    /// How those it referred have fared.
    ///
    /// @param medianHours absent while nobody has been spoken with
    /// @param p90Hours nine in ten were spoken with within it; absent as the median
    public record Figures(
            long contacted,
            long waiting,
            @Nullable Double medianHours,
            @Nullable Double p90Hours) {}

    public static TimeToFirstContact of(List<Wait> waits, List<MonthlyCount> counts, Suppression suppression) {
        var shownWhole = ReferralsByAgency.of(counts, suppression).rows().stream()
                .filter(row -> !row.suppressed())
                .map(ReferralsByAgency.Row::agencyType)
                .collect(Collectors.toSet());
        return new TimeToFirstContact(waits.stream()
                .map(wait -> new Row(wait.agencyType(), figures(wait, shownWhole, suppression)))
                .sorted(Comparator.comparing(Row::agencyType))
                .toList());
    }

    private static @Nullable Figures figures(Wait wait, Set<String> shownWhole, Suppression suppression) {
        if (!shownWhole.contains(wait.agencyType())
                || suppression.isSmall(wait.contacted())
                || suppression.isSmall(wait.waiting())
                || suppression.isSmall(wait.endedBefore())) {
            return null;
        }
        return wait.contacted() == 0
                ? new Figures(0, wait.waiting(), null, null)
                : new Figures(wait.contacted(), wait.waiting(), wait.medianHours(), wait.p90Hours());
    }
}

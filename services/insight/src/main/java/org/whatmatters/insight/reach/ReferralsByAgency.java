package org.whatmatters.insight.reach;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whatmatters.insight.reach.Journeys.MonthlyCount;

/// How many referrals each kind of agency has made.
///
/// The month is what is protected, for all windows alike: a window is the sum of months as each may be shown, and is
/// hidden where one of its months is. So no two windows can be subtracted from one another to find a hidden month.
///
/// @param total absent where a month's total is hidden
public record ReferralsByAgency(List<Row> rows, @Nullable Long total) {

    public ReferralsByAgency {
        rows = List.copyOf(rows);
    }

    /// One kind of agency.
    ///
    /// @param referrals absent where hidden
    public record Row(String agencyType, @Nullable Long referrals) {

        public boolean suppressed() {
            return referrals == null;
        }
    }

    public static ReferralsByAgency of(List<MonthlyCount> counts, Suppression suppression) {
        var months = protect(counts, suppression);
        var byAgency = counts.stream().collect(Collectors.groupingBy(MonthlyCount::agencyType));
        var rows = byAgency.entrySet().stream()
                .map(agency -> new Row(agency.getKey(), shownSum(agency.getValue(), months)))
                .sorted(Comparator.comparing(Row::agencyType))
                .toList();
        return new ReferralsByAgency(rows, shownTotal(months.values()));
    }

    private static Map<YearMonth, Suppression.Shown> protect(List<MonthlyCount> counts, Suppression suppression) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        MonthlyCount::month,
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        MonthlyCount::agencyType, MonthlyCount::referrals, Long::sum, TreeMap::new),
                                suppression::protect)));
    }

    private static @Nullable Long shownSum(List<MonthlyCount> agency, Map<YearMonth, Suppression.Shown> months) {
        long sum = 0;
        for (var count : agency) {
            var shown =
                    Objects.requireNonNull(months.get(count.month())).counts().get(count.agencyType());
            if (shown == null) {
                return null;
            }
            sum += shown;
        }
        return sum;
    }

    private static @Nullable Long shownTotal(Collection<Suppression.Shown> months) {
        long sum = 0;
        for (var month : months) {
            if (month.total() == null) {
                return null;
            }
            sum += month.total();
        }
        return sum;
    }
}

package org.whatmatters.referral.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.fence.ReferralErrand;

/// Counts what stands in a list, each filter of it no further than to [#MOST], which means "as many or more". Nobody
/// needs 45 137 told from 45 138, and to count them all would read each of them.
@Repository
public class Counts {

    /// So far is counted.
    public static final int MOST = 1_000;

    private record Counted(int which, long howMany) {}

    private final JdbcClient jdbc;
    private final Fence fence;

    Counts(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// How many there are of each; what there is none of is left out.
    ///
    /// @param rows of each, one range of an index after the other, as [#upToMost] takes them. No row
    ///     is in two of them
    public <K> Map<K, Long> of(Map<K, List<String>> rows, Map<String, ?> parameters) {
        var keys = new ArrayList<K>();
        var counted = new ArrayList<String>();
        rows.forEach((key, ranges) -> ranges.forEach(range -> {
            counted.add("select %d as which, %s as how_many".formatted(keys.size(), upToMost(range)));
            keys.add(key);
        }));
        var sums = new HashMap<K, Long>();
        asked("with " + Basis.HIDDEN + " " + String.join(" union all ", counted), parameters).stream()
                .filter(one -> one.howMany() > 0)
                .forEach(one -> sums.merge(keys.get(one.which()), one.howMany(), Counts::sum));
        return sums;
    }

    /// Of both together, as far as is counted.
    public static long sum(long some, long more) {
        return Math.min(MOST, some + more);
    }

    private List<Counted> asked(String sql, Map<String, ?> parameters) {
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> jdbc.sql(sql)
                        .params(parameters)
                        .query(DataClassRowMapper.newInstance(Counted.class))
                        .list());
    }

    /// The number of rows, in SQL.
    ///
    /// @param rows what stands behind `from`, with [Basis#conditionForMany]
    public static String upToMost(String rows) {
        return "(select count(*) from (select from %s limit %d) counted)".formatted(rows, MOST);
    }
}

package org.whatmatters.insight.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Holds back small numbers, from which a person might be recognised, and whatever would give them away.
///
/// A count from 1 to `below - 1` is small. A total next to one hidden count gives that count away; so does a total next
/// to several of which little is left over. Therefore large counts are hidden as well, in a fixed order (an order by
/// size would itself say something), until what is hidden leaves every small count at least two possible values. If
/// there are not enough large counts for that, the total is hidden instead.
///
/// @param below the smallest count that may be shown; at least 3, or a hidden count could only be 1
public record Suppression(int below) {

    public Suppression {
        if (below < 3) {
            throw new IllegalArgumentException("suppression below 3 hides nothing");
        }
    }

    /// A table that may be shown.
    ///
    /// @param counts by name; those hidden are absent
    /// @param total absent if it would give a hidden count away
    public record Shown(Map<String, Long> counts, @Nullable Long total) {

        public Shown {
            counts = Map.copyOf(counts);
        }
    }

    public boolean isSmall(long count) {
        return count > 0 && count < below;
    }

    public Shown protect(SortedMap<String, Long> table) {
        var total = table.values().stream().mapToLong(Long::longValue).sum();
        var shown = new HashMap<>(table);
        shown.values().removeIf(this::isSmall);
        if (shown.size() == table.size()) {
            return new Shown(shown, total);
        }
        var small = table.size() - shown.size();
        var large = 0;
        var hidden = total - shown.values().stream().mapToLong(Long::longValue).sum();
        for (var count : table.entrySet()) {
            if (!leavesRoom(hidden, small, large) && count.getValue() >= below) {
                large++;
                hidden += count.getValue();
                shown.remove(count.getKey());
            }
        }
        return new Shown(shown, leavesRoom(hidden, small, large) ? total : null);
    }

    /// Whether the hidden counts would add up to the same with any small one a little different, because a large one
    /// can give way and still be large. It looks at their sum only: who knows the rule learns nothing more from its
    /// outcome.
    private boolean leavesRoom(long sum, int small, int large) {
        return sum > (long) small * (below - 1) + (long) large * below;
    }
}

package org.whatmatters.portal.page;

import java.util.Collection;
import java.util.Locale;

/// Says how many there are of what a service counts no further than to a number.
///
/// @param countedTo that many is "as many or more"
public record HowMany(int countedTo) {

    /// Of what is counted to its end.
    public static final HowMany EXACTLY = new HowMany(Integer.MAX_VALUE);

    public String of(long count) {
        return count < countedTo ? String.valueOf(count) : orMore(count);
    }

    /// Of all of them together.
    public String ofAll(Collection<Long> counts) {
        var all = counts.stream().mapToLong(Long::longValue).sum();
        return counts.stream().allMatch(count -> count < countedTo) ? String.valueOf(all) : orMore(all);
    }

    private static String orMore(long count) {
        return String.format(Locale.UK, "%,d or more", count);
    }
}

package org.whatmatters.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a list stands with what it is narrowed by: codes and ids, never a name.
public record ListAddress(String path, Map<String, String> narrowedBy) {

    public ListAddress {
        narrowedBy = Map.copyOf(narrowedBy);
    }

    public static ListAddress of(String path) {
        return new ListAddress(path, Map.of());
    }

    /// The same list narrowed by one more code; without it where there is none.
    public ListAddress with(String name, @Nullable Object code) {
        var more = new LinkedHashMap<>(narrowedBy);
        if (code == null || code.toString().isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, code.toString());
        }
        return new ListAddress(path, more);
    }

    public String href() {
        var query = narrowedBy.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// Where the next page begins; absent on the last one.
    public @Nullable String next(@Nullable String after) {
        return after == null ? null : with("after", after).href();
    }

    /// A way to narrow the list by one code, with how many it shows then: counted over the whole list, so not where it
    /// is narrowed by something else as well.
    ///
    /// @param code absent for all
    /// @param count absent where it is not counted
    public Filter filter(String text, String name, @Nullable String code, @Nullable String count) {
        var there = with(name, code);
        var isNarrowed = narrowedBy.keySet().stream().anyMatch(other -> !other.equals(name) && !other.equals("mine"));
        return new Filter(text, isNarrowed ? null : count, there.href(), there.equals(this));
    }

    /// One for all and one for each code that was counted; none where that is only one.
    ///
    /// @param text how a code is said
    public List<Filter> filters(String name, Map<String, Long> counted, HowMany howMany, UnaryOperator<String> text) {
        if (counted.size() < 2 && !narrowedBy.containsKey(name)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(filter("All", name, null, howMany.ofAll(counted.values()))),
                        counted.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> filter(
                                        text.apply(one.getKey()), name, one.getKey(), howMany.of(one.getValue()))))
                .toList();
    }

    /// One of the ways to narrow a list.
    public record Filter(String text, @Nullable String count, String href, boolean chosen) {

        /// The same where the list holds more than was counted.
        public Filter uncounted() {
            return new Filter(text, null, href, chosen);
        }

        /// The same, for a reader who is somewhere else than where it was made.
        public Filter at(ListAddress here) {
            return new Filter(text, count, href, href.equals(here.href()));
        }
    }
}

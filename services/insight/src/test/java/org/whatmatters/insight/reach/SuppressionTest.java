package org.whatmatters.insight.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    private final Suppression five = new Suppression(5);

    @Test
    void a_table_without_small_numbers_is_shown_whole() {
        var table = table(12, 0, 5);

        assertThat(five.protect(table)).isEqualTo(new Suppression.Shown(table, 17L));
    }

    @Test
    void a_large_count_is_hidden_beside_a_single_small_one() {
        var shown = five.protect(table(30, 2, 40));

        assertThat(shown).isEqualTo(new Suppression.Shown(Map.of("c", 40L), 72L));
    }

    @Test
    void the_total_is_hidden_where_no_large_count_covers_a_small_one() {
        assertThat(five.protect(table(3))).isEqualTo(new Suppression.Shown(Map.of(), null));
        assertThat(five.protect(table(1, 5))).isEqualTo(new Suppression.Shown(Map.of(), null));
    }

    @Test
    void a_threshold_that_hides_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Suppression(2));
    }

    @Property
    void no_small_number_is_ever_shown(@ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> counts) {
        var shown =
                five.protect(table(counts.stream().mapToInt(Integer::intValue).toArray()));

        assertThat(shown.counts().values()).noneMatch(five::isSmall);
    }

    /// Somebody who knows the rule and sees the answer works backwards: of all tables there could be, which give this
    /// answer? If a small count were the same in all of them, it would be known.
    @ParameterizedTest(name = "below {0}, {1} agencies with up to {2}")
    @CsvSource({"3, 3, 20", "4, 3, 20", "5, 3, 24", "3, 5, 9", "5, 4, 15"})
    void who_knows_the_rule_cannot_tell_a_small_count_from_what_is_shown(int below, int agencies, int most) {
        var rule = new Suppression(below);
        var tablesByAnswer = new HashMap<Suppression.Shown, List<SortedMap<String, Long>>>();
        allTables(agencies, most)
                .forEach(table -> tablesByAnswer
                        .computeIfAbsent(rule.protect(table), _ -> new ArrayList<>())
                        .add(table));

        tablesByAnswer.values().stream()
                // The neighbours of a table with the highest count tried have not been tried.
                .filter(tables -> tables.stream().noneMatch(table -> table.containsValue((long) most)))
                .forEach(
                        tables -> assertThat(smallCountsGivenAway(tables, rule)).isEmpty());
    }

    private static Set<String> smallCountsGivenAway(List<SortedMap<String, Long>> tables, Suppression rule) {
        var givenAway = new HashSet<String>();
        tables.getFirst().forEach((name, count) -> {
            if (rule.isSmall(count) && tables.stream().allMatch(table -> count.equals(table.get(name)))) {
                givenAway.add(name + " in " + tables);
            }
        });
        return givenAway;
    }

    private static List<SortedMap<String, Long>> allTables(int agencies, int most) {
        var tables = new ArrayList<SortedMap<String, Long>>();
        var counts = new int[agencies];
        while (true) {
            tables.add(table(counts));
            int at = 0;
            while (at < agencies && counts[at] == most) {
                counts[at++] = 0;
            }
            if (at == agencies) {
                return tables;
            }
            counts[at]++;
        }
    }

    private static SortedMap<String, Long> table(int... counts) {
        var table = new TreeMap<String, Long>();
        for (var count : counts) {
            table.put(String.valueOf((char) ('a' + table.size())), (long) count);
        }
        return table;
    }
}

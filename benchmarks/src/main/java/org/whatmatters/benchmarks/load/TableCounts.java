package org.whatmatters.benchmarks.load;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whatmatters.local.platform.Part;

/// How much there is of everything that a load fills.
record TableCounts(Map<String, Long> rows) {

    private static final Map<Part, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(Part.PERSON, List.of("person", "identity", "person_change", "relationship", "event", "audit_entry"));
        TABLES.put(Part.REFERRAL, List.of("referral", "contact", "appointment", "offer", "event", "audit_entry"));
        TABLES.put(Part.CARE_PLAN, List.of("about_me", "plan", "goal", "action", "event"));
        TABLES.put(Part.BUDGET, List.of("budget", "budget_line", "ledger_entry", "event"));
        TABLES.put(Part.INSIGHT, List.of("journey"));
        TABLES.put(Part.NOTIFICATION, List.of("reach", "message"));
    }

    static TableCounts of(ServiceDatabases databases) throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        for (var service : TABLES.entrySet()) {
            for (var table : service.getValue()) {
                rows.put(
                        service.getKey().title() + "." + table,
                        databases.number(service.getKey(), "select count(*) from " + table));
            }
        }
        return new TableCounts(rows);
    }

    @Override
    public String toString() {
        return rows.entrySet().stream()
                .map(count -> "  %-28s %,12d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining("\n"));
    }
}

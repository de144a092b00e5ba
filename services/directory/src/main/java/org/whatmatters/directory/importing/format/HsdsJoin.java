package org.whatmatters.directory.importing.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whatmatters.directory.importing.Refusal;
import org.whatmatters.directory.importing.format.HsdsRows.Keyed;

/// Brings some rows of `services` together with what the other tables say of them.
final class HsdsJoin {

    private final HsdsRows rows;
    private final HsdsService service;

    HsdsJoin(HsdsRows rows, HsdsService service) {
        this.rows = rows;
        this.service = service;
    }

    List<Reading> readings(List<CsvRow> batch) throws InterruptedException {
        var services = batch.stream()
                .flatMap(row -> row instanceof CsvRow.Cells read ? Stream.of(read.cells()) : Stream.empty())
                .toList();
        var found = new Found();
        found.add(HsdsTable.LOCATION, values(services, "location_id"));
        found.add(HsdsTable.ADDRESS, values(services, "location_id"));
        var places = found.all(HsdsTable.LOCATION);
        found.add(
                HsdsTable.ORGANISATION,
                Stream.concat(services.stream(), places.stream())
                        .flatMap(cells -> Stream.ofNullable(cells.get("organization_id")))
                        .distinct()
                        .toList());
        found.add(HsdsTable.FILED_UNDER, values(services, "id"));
        found.add(HsdsTable.TERM, termKeys(services, found.all(HsdsTable.FILED_UNDER)));
        found.add(HsdsTable.PHONE, phoneKeys(services, places));
        var readings = new ArrayList<Reading>();
        for (var row : batch) {
            readings.add(
                    switch (row) {
                        case CsvRow.Unreadable(var number, var refusal) -> new Reading.Refused(number, null, refusal);
                        case CsvRow.Cells(var number, var cells) -> read(number, cells, found);
                    });
        }
        return readings;
    }

    private Reading read(long row, Map<String, String> cells, Found found) {
        var givenId = cells.get("id");
        try {
            var parts = HsdsParts.of(cells, found::of);
            return ServiceReader.read(row, service.of(parts), ServiceReader.shortened(givenId), parts::nameOf);
        } catch (HsdsParts.BrokenReference e) {
            return new Reading.Refused(
                    row,
                    null,
                    new Refusal(ServiceReader.shortened(givenId), e.reason(), String.valueOf(e.getMessage())));
        }
    }

    private static List<String> values(Collection<Map<String, String>> cells, String column) {
        return cells.stream()
                .flatMap(row -> Stream.ofNullable(row.get(column)))
                .distinct()
                .toList();
    }

    private static List<String> termKeys(
            Collection<Map<String, String>> services, Collection<Map<String, String>> filedUnder) {
        return Stream.concat(
                        services.stream().flatMap(HsdsParts::termKeys),
                        filedUnder.stream().flatMap(HsdsParts::termKeys))
                .distinct()
                .toList();
    }

    private static List<String> phoneKeys(
            Collection<Map<String, String>> services, Collection<Map<String, String>> places) {
        return Stream.of(
                        values(services, "id").stream().map(id -> "service_id " + id),
                        values(services, "location_id").stream().map(id -> "location_id " + id),
                        Stream.concat(
                                        values(services, "organization_id").stream(),
                                        values(places, "organization_id").stream())
                                .map(id -> "organization_id " + id))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    private final class Found {

        private final Map<HsdsTable, Map<String, List<Keyed>>> byKey = new HashMap<>();

        void add(HsdsTable table, Collection<String> keys) throws InterruptedException {
            var ofTable = byKey.computeIfAbsent(table, _ -> new HashMap<>());
            for (var row : rows.find(table, keys)) {
                ofTable.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row);
            }
        }

        List<Keyed> of(HsdsTable table, String key) {
            return byKey.getOrDefault(table, Map.of()).getOrDefault(key, List.of());
        }

        List<Map<String, String>> all(HsdsTable table) {
            return byKey.getOrDefault(table, Map.of()).values().stream()
                    .flatMap(List::stream)
                    .map(Keyed::cells)
                    .toList();
        }
    }
}

package org.whatmatters.directory.importing.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.format.HsdsRows.Keyed;

/// A row of `services` and the rows of other tables that belong to it.
///
/// @param phones its own, else those of its place, else those of its organisation
record HsdsParts(
        Map<String, String> service,
        Keyed organisation,
        @Nullable Keyed location,
        List<Keyed> addresses,
        List<Keyed> terms,
        List<Keyed> phones) {

    /// A row names another that is not there, or that is there twice.
    static final class BrokenReference extends Exception {

        private final String reason;

        BrokenReference(String reason, String message) {
            super(message);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static HsdsParts of(Map<String, String> service, BiFunction<HsdsTable, String, List<Keyed>> find)
            throws BrokenReference {
        var place = service.get("location_id");
        var location = place == null ? null : one(HsdsTable.LOCATION, "location_id", find, place);
        var provider = service.get("organization_id");
        if (provider == null && location != null) {
            provider = location.cells().get("organization_id");
        }
        if (provider == null) {
            throw new BrokenReference("missing", "Neither it nor its place names an organization_id.");
        }
        return new HsdsParts(
                service,
                one(HsdsTable.ORGANISATION, "organization_id", find, provider),
                location,
                place == null ? List.of() : find.apply(HsdsTable.ADDRESS, place),
                terms(service, find),
                phones(service, place, provider, find));
    }

    private static Keyed one(
            HsdsTable table, String column, BiFunction<HsdsTable, String, List<Keyed>> find, String key)
            throws BrokenReference {
        var rows = find.apply(table, key);
        if (rows.isEmpty()) {
            throw new BrokenReference(
                    "broken-reference", column + " names no row of " + table.file() + " that can be read.");
        }
        if (rows.size() > 1) {
            throw new BrokenReference(
                    "id-repeated",
                    column + " names rows " + rows.getFirst().row() + " and "
                            + rows.getLast().row() + " of " + table.file() + ".");
        }
        return rows.getFirst();
    }

    private static List<Keyed> terms(Map<String, String> service, BiFunction<HsdsTable, String, List<Keyed>> find)
            throws BrokenReference {
        var filedUnder = find.apply(HsdsTable.FILED_UNDER, service.getOrDefault("id", "")).stream()
                .map(Keyed::cells);
        var terms = new ArrayList<Keyed>();
        for (var row : Stream.concat(Stream.of(service), filedUnder).toList()) {
            for (var name : names(row).toList()) {
                var term = Stream.of("code " + name, "id " + name)
                        .flatMap(key -> find.apply(HsdsTable.TERM, key).stream())
                        .findFirst()
                        .orElseThrow(() -> new BrokenReference(
                                "broken-reference", "It is filed under a term that taxonomy.csv does not have."));
                if (terms.stream().noneMatch(known -> known.row() == term.row())) {
                    terms.add(term);
                }
            }
        }
        return terms;
    }

    /// Under which keys the terms of a row of `services` or `services_taxonomy` may be found.
    static Stream<String> termKeys(Map<String, String> row) {
        return names(row).flatMap(name -> Stream.of("code " + name, "id " + name));
    }

    private static Stream<String> names(Map<String, String> row) {
        return Stream.of("taxonomy_ids", "taxonomy_id")
                .flatMap(column -> Stream.ofNullable(row.get(column)))
                .flatMap(ids -> Stream.of(ids.split("[,;]")))
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }

    private static List<Keyed> phones(
            Map<String, String> service,
            @Nullable String place,
            String provider,
            BiFunction<HsdsTable, String, List<Keyed>> find) {
        return Stream.of("service_id " + service.get("id"), "location_id " + place, "organization_id " + provider)
                .map(owner -> find.apply(HsdsTable.PHONE, owner))
                .filter(phones -> !phones.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// A JSON Pointer into the service that [HsdsService] makes of these, as the table, row and column it came from.
    String nameOf(String pointer) {
        var column = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (pointer.startsWith("/organization/")) {
            return nameOf(organisation, column.equals("website") ? "website" : column);
        }
        if (pointer.contains("/addresses/")) {
            return nameOf(addresses.get(index(pointer, "/addresses/")), column);
        }
        if (pointer.startsWith("/service_at_locations/") && location != null) {
            return nameOf(location, column);
        }
        if (pointer.startsWith("/phones/")) {
            return nameOf(phones.get(index(pointer, "/phones/")), column);
        }
        if (pointer.startsWith("/attributes/")) {
            return nameOf(terms.get(index(pointer, "/attributes/")), column);
        }
        return column.equals("url") ? "website" : column;
    }

    private static String nameOf(Keyed row, String column) {
        return row.table().file() + " row " + row.row() + ": " + column;
    }

    private static int index(String pointer, String list) {
        var rest = pointer.substring(pointer.indexOf(list) + list.length());
        return Integer.parseInt(rest.substring(0, rest.indexOf('/')));
    }
}

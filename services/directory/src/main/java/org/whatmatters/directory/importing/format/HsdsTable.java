package org.whatmatters.directory.importing.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The tables of HSDS 1.0 that a service draws on, beside `services` itself. Contacts are not among them: they are
/// tables of named people.
public enum HsdsTable {
    ORGANISATION("organizations") {
        @Override
        Stream<String> keys(Map<String, String> cells) {
            return key(cells, "id");
        }
    },
    LOCATION("locations") {
        @Override
        Stream<String> keys(Map<String, String> cells) {
            return key(cells, "id");
        }
    },
    ADDRESS("addresses,physical_addresses") {
        @Override
        Stream<String> keys(Map<String, String> cells) {
            return key(cells, "location_id");
        }
    },
    /// Some number their terms twice, in `id` and in `taxonomy_id`; services may use either.
    TERM("taxonomy,taxonomies") {
        @Override
        Stream<String> keys(Map<String, String> cells) {
            return Stream.concat(
                    key(cells, "id").map(id -> "id " + id),
                    key(cells, "taxonomy_id").map(code -> "code " + code));
        }
    },
    FILED_UNDER("services_taxonomy,service_taxonomy") {
        @Override
        Stream<String> keys(Map<String, String> cells) {
            return key(cells, "service_id");
        }
    },
    /// A phone of a contact is a person's and is not kept.
    PHONE("phones") {
        @Override
        Stream<String> keys(Map<String, String> cells) {
            return cells.containsKey("contact_id")
                    ? Stream.empty()
                    : Stream.of("service_id", "location_id", "organization_id")
                            .filter(cells::containsKey)
                            .map(owner -> owner + " " + cells.get(owner));
        }
    };

    static final String SERVICES = "services";

    private final String names;

    /// @param names that publishers give it, the usual one first
    HsdsTable(String names) {
        this.names = names;
    }

    /// What other tables find a row by.
    abstract Stream<String> keys(Map<String, String> cells);

    /// Of a file's name without its folder: publishers write `location.csv` and `locations.csv`.
    static Optional<HsdsTable> ofFile(String fileName) {
        return Arrays.stream(values())
                .filter(table -> Stream.of(table.names.split(",")).anyMatch(name -> isFileOf(name, fileName)))
                .findFirst();
    }

    static boolean isFileOf(String table, String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT).replace(".csv", "");
        return name.equals(table)
                || table.equals(name + "s")
                || (name.endsWith("address") && table.equals(name + "es"));
    }

    String file() {
        return names.split(",")[0] + ".csv";
    }

    private static Stream<String> key(Map<String, String> cells, String column) {
        return Stream.ofNullable(cells.get(column));
    }
}

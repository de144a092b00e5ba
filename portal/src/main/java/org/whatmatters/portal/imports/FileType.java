package org.whatmatters.portal.imports;

import java.util.Locale;
import java.util.Optional;

/// The types of file that the directory takes in, told apart by their names: browsers send something else for each.
enum FileType {
    CSV("text/csv"),
    ZIP("application/zip"),
    NDJSON("application/x-ndjson"),
    JSON("application/json");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> ofName(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replaceAll(".*\\.", "")) {
            case "csv" -> Optional.of(CSV);
            case "zip" -> Optional.of(ZIP);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "json" -> Optional.of(JSON);
            // Whatever somebody's computer calls its files.
            default -> Optional.empty();
        };
    }
}

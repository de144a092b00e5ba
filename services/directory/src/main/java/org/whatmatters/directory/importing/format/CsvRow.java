package org.whatmatters.directory.importing.format;

import java.util.Map;
import org.whatmatters.directory.importing.Refusal;

/// A row of a CSV table under its headings.
sealed interface CsvRow {

    long number();

    /// How much of memory it takes.
    long characters();

    /// A row that reads.
    ///
    /// @param cells by heading, without white space around them; empty ones are left out
    record Cells(long number, Map<String, String> cells) implements CsvRow {

        @Override
        public long characters() {
            return cells.values().stream().mapToLong(String::length).sum();
        }
    }

    record Unreadable(long number, Refusal refusal) implements CsvRow {

        @Override
        public long characters() {
            return 0;
        }
    }
}

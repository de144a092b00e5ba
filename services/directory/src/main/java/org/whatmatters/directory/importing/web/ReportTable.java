package org.whatmatters.directory.importing.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.RowFate;

/// The rows of a report as CSV.
final class ReportTable {

    private ReportTable() {}

    static String of(List<RowFate> rows) {
        return Stream.concat(
                        Stream.of(CSVFormat.RFC4180.format("Row", "Id", "What happened", "Why", "What to put right")),
                        rows.stream().map(ReportTable::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(RowFate row) {
        var refusal = row.refusal();
        return refusal == null
                ? CSVFormat.RFC4180.format(
                        row.row(), row.serviceId(), "taken in, to be looked at", "flagged", safe(row.flag()))
                : CSVFormat.RFC4180.format(
                        row.row(), safe(refusal.givenId()), "refused", refusal.reason(), safe(refusal.message()));
    }

    /// A spreadsheet takes what begins like this for a formula, and an id comes from somebody else's file.
    private static @Nullable String safe(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Refusal;

/// A CSV table with headings in its first row, read row by row.
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final int MOST_COLUMNS = 200;

    private final RawRows rows;
    private final List<String> headings;

    /// @param in buffered
    CsvTable(InputStream in) throws IOException, UnreadableFile {
        this.rows = new CsvRows(in);
        if (!(rows.next() instanceof RawRow.Text first)) {
            throw new UnreadableFile("The first row of a table holds no headings.");
        }
        this.headings = headings(first.text());
        if (headings.size() > MOST_COLUMNS) {
            throw new UnreadableFile("A table has more than " + MOST_COLUMNS + " columns.");
        }
        var named = headings.stream().filter(heading -> !heading.isEmpty()).toList();
        if (Set.copyOf(named).size() < named.size()) {
            throw new UnreadableFile("A table has the same heading twice.");
        }
    }

    private static List<String> headings(String row) throws UnreadableFile {
        try {
            return cells(row).stream().map(CsvTable::plain).toList();
        } catch (IOException _) {
            throw new UnreadableFile("A quotation mark stands where none can, in the headings of a table.");
        }
    }

    /// In small letters, with single spaces.
    List<String> headings() {
        return headings;
    }

    /// The next row that holds anything; null after the last.
    @Nullable
    CsvRow next() throws IOException {
        for (var raw = rows.next(); raw != null; raw = rows.next()) {
            var row = read(raw);
            if (!(row instanceof CsvRow.Cells read && read.cells().isEmpty())) {
                return row;
            }
        }
        return null;
    }

    private CsvRow read(RawRow raw) {
        return switch (raw) {
            case RawRow.Text(var number, var text) -> read(number, text);
            case RawRow.NotText _ ->
                unreadable(raw, "not-utf-8", "The row is not text in UTF-8. Save the file as \"CSV UTF-8\".");
            case RawRow.TooLarge _ -> unreadable(raw, "row-too-large", "The row is larger than 1 MiB.");
            case RawRow.CutOff _ ->
                unreadable(raw, "cut-off", "The file ends inside a text in quotation marks that this row begins.");
        };
    }

    private CsvRow read(long number, String text) {
        var raw = new RawRow.Text(number, text);
        if (text.codePoints().anyMatch(Characters::isUnreadable)) {
            return unreadable(raw, "unreadable-character", "The row holds a character that is none.");
        }
        try {
            var values = cells(text);
            var cells = new LinkedHashMap<String, String>();
            for (var i = 0; i < values.size(); i++) {
                var value = values.get(i).strip();
                var heading = i < headings.size() ? headings.get(i) : "";
                if (!value.isEmpty() && heading.isEmpty()) {
                    return unreadable(raw, "broken-csv", "The row has more cells than there are headings.");
                }
                if (!value.isEmpty()) {
                    cells.put(heading, value);
                }
            }
            return new CsvRow.Cells(number, cells);
        } catch (IOException _) {
            return unreadable(raw, "broken-csv", "A quotation mark stands where none can.");
        }
    }

    private static CsvRow unreadable(RawRow raw, String reason, String message) {
        return new CsvRow.Unreadable(raw.number(), new Refusal(null, reason, message));
    }

    private static List<String> cells(String row) throws IOException {
        try (var parser = CSVParser.parse(row, FORMAT)) {
            var record = parser.iterator();
            return record.hasNext() ? record.next().toList() : List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

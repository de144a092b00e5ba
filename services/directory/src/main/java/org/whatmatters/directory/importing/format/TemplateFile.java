package org.whatmatters.directory.importing.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whatmatters.directory.importing.SourceName;

/// The spreadsheet for small groups: one group a row. What is wrong with a row is said with its plain heading.
public final class TemplateFile implements Readings {

    private final InputStream in;
    private final CsvTable table;
    private final TemplateService toService;

    public TemplateFile(InputStream file, SourceName source) throws IOException, UnreadableFile {
        in = new BufferedInputStream(file, 1 << 16);
        table = new CsvTable(in);
        toService = new TemplateService(new FeedIds(source));
        checkHeadings(table.headings());
    }

    /// A heading that we do not know is refused with the whole file: a renamed column would be lost in silence.
    private static void checkHeadings(List<String> headings) throws UnreadableFile {
        for (var i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isEmpty()
                    && TemplateColumn.ofKey(headings.get(i)).isEmpty()) {
                throw new UnreadableFile(
                        "The heading of column " + (i + 1) + " is not one of the template's headings.");
            }
        }
        var missing = TemplateColumn.needed().stream()
                .filter(column -> !headings.contains(column.key()))
                .map(TemplateColumn::heading)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile("The first row lacks these headings of the template: " + missing + ".");
        }
    }

    @Override
    public List<Reading> next() throws IOException {
        var batch = new ArrayList<Reading>();
        var limit = new BatchLimit();
        while (!limit.isReached()) {
            var row = table.next();
            if (row == null) {
                break;
            }
            switch (row) {
                case CsvRow.Unreadable(var number, var refusal) -> {
                    limit.count(0);
                    batch.add(new Reading.Refused(number, null, refusal));
                }
                case CsvRow.Cells(var number, var cells) -> {
                    limit.count(
                            cells.values().stream().mapToLong(String::length).sum());
                    batch.add(read(number, cells));
                }
            }
        }
        return batch;
    }

    private Reading read(long row, Map<String, String> cells) {
        return ServiceReader.read(row, toService.of(cells), null, TemplateColumn::headingAt);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.whatmatters.directory.importing.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.whatmatters.directory.importing.FileForm;
import org.whatmatters.directory.importing.Refusal;

/// A file of services, read batch by batch.
public final class ServiceFile implements AutoCloseable {

    private static final int MOST_ROWS = 250;
    private static final int MOST_CHARACTERS = 4 << 20;

    private final InputStream in;
    private final RawRows rows;
    private final ServiceReader reader = new ServiceReader();

    public ServiceFile(InputStream file, FileForm form) throws IOException, UnreadableFile {
        in = new BufferedInputStream(file, 1 << 16);
        rows = switch (form) {
            case LINES -> new LineRows(in);
            case LIST -> new ListRows(in);
        };
    }

    /// The next rows: at most 250, and fewer where rows are long. Empty after the last.
    public List<Reading> next() throws IOException {
        var batch = new ArrayList<Reading>();
        var characters = 0L;
        while (batch.size() < MOST_ROWS && characters < MOST_CHARACTERS) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            switch (row) {
                case RawRow.Text text -> {
                    characters += text.text().length();
                    batch.add(reader.read(text));
                }
                case RawRow.NotText _ -> batch.add(refused(row, "not-utf-8", "The row is not text in UTF-8."));
                case RawRow.TooLarge _ -> batch.add(refused(row, "row-too-large", "The row is larger than 1 MiB."));
                case RawRow.CutOff _ -> batch.add(refused(row, "cut-off", "The file ends before the list does."));
            }
        }
        return batch;
    }

    private static Reading refused(RawRow row, String reason, String message) {
        return new Reading.Refused(row.number(), null, new Refusal(null, reason, message));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

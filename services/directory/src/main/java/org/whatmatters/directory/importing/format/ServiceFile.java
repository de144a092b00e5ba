package org.whatmatters.directory.importing.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.whatmatters.directory.importing.Refusal;

/// A file of services in JSON.
public final class ServiceFile implements Readings {

    private final InputStream in;
    private final RawRows rows;
    private final ServiceReader reader = new ServiceReader();

    private ServiceFile(InputStream in, RawRows rows) {
        this.in = in;
        this.rows = rows;
    }

    public static ServiceFile ofLines(InputStream file) {
        var in = new BufferedInputStream(file, 1 << 16);
        return new ServiceFile(in, new LineRows(in));
    }

    public static ServiceFile ofList(InputStream file) throws IOException, UnreadableFile {
        var in = new BufferedInputStream(file, 1 << 16);
        return new ServiceFile(in, new ListRows(in));
    }

    @Override
    public List<Reading> next() throws IOException {
        var batch = new ArrayList<Reading>();
        var limit = new BatchLimit();
        while (!limit.isReached()) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            limit.count(row instanceof RawRow.Text text ? text.text().length() : 0);
            switch (row) {
                case RawRow.Text text -> batch.add(reader.read(text));
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

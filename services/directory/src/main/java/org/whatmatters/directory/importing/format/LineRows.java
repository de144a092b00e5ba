package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// NDJSON: a row is a line. A broken one says nothing about the next.
final class LineRows implements RawRows {

    private final InputStream in;
    private long line;

    /// @param in buffered
    LineRows(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (true) {
            var buffer = new RowBuffer();
            var b = in.read();
            if (b == -1) {
                return null;
            }
            line++;
            for (; b != -1 && b != '\n'; b = in.read()) {
                // White space before the row is not the row, so that an empty line is none.
                if (!buffer.isEmpty() || b > ' ') {
                    buffer.add(b);
                }
            }
            if (!buffer.isEmpty()) {
                return buffer.row(line);
            }
        }
    }
}

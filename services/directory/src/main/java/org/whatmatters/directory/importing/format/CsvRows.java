package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// CSV: a row is what stands between two line ends outside of quotation marks. It is cut by these alone, so that
/// neither a huge nor a broken row takes the others with it; what is in it, [CsvTable] reads.
final class CsvRows implements RawRows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private long row;

    /// @param in buffered
    CsvRows(InputStream in) throws IOException {
        this.in = in;
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
    }

    /// Numbered as a spreadsheet numbers its rows: the headings are row 1, and empty rows count.
    @Override
    public @Nullable RawRow next() throws IOException {
        var b = in.read();
        if (b == -1) {
            return null;
        }
        row++;
        var buffer = new RowBuffer();
        var quotes = new Quotes();
        for (; b != -1 && (b != '\n' || quotes.isInside()); b = in.read()) {
            quotes.take(b);
            buffer.add(b);
        }
        return quotes.isInside() ? new RawRow.CutOff(row) : buffer.row(row);
    }

    /// A quotation mark opens a text at the start of a cell only, so that the inches of a 5" pipe swallow nothing;
    /// two inside a text are one that belongs to it.
    private static final class Quotes {

        private boolean inside;
        private boolean mayOpen = true;

        void take(int b) {
            if (b == '"') {
                mayOpen |= inside;
                inside = !inside && mayOpen;
            } else if (!inside) {
                mayOpen = b == ',';
            }
        }

        boolean isInside() {
            return inside;
        }
    }
}

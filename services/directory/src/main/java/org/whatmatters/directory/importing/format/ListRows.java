package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// One JSON document: a list, or an object whose `contents` is the list. It is cut into elements by its brackets and
/// quotes alone, so that neither a huge nor a broken element takes the others with it.
final class ListRows implements RawRows {

    private final InputStream in;
    private long element;
    private boolean ended;

    /// @param in buffered
    ListRows(InputStream in) throws IOException, UnreadableFile {
        this.in = in;
        findList();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (ended) {
            return null;
        }
        var b = in.read();
        while (b == ',' || (b != -1 && b <= ' ')) {
            b = in.read();
        }
        if (b == ']') {
            ended = true;
            return null;
        }
        element++;
        return b == -1 ? cutOff() : element(b);
    }

    private RawRow element(int first) throws IOException {
        var buffer = new RowBuffer();
        var nesting = new Nesting();
        for (var b = first; b != -1; b = in.read()) {
            if (nesting.isOutside() && (b == ',' || b == ']')) {
                ended = b == ']';
                return buffer.row(element);
            }
            buffer.add(b);
            nesting.take(b);
        }
        return cutOff();
    }

    private RawRow cutOff() {
        ended = true;
        return new RawRow.CutOff(element);
    }

    private void findList() throws IOException, UnreadableFile {
        var b = in.read();
        // A byte order mark is not JSON, but Windows writes one.
        while (b != -1 && (b <= ' ' || b >= 0x80)) {
            b = in.read();
        }
        if (b == '[') {
            return;
        }
        if (b != '{' || !findContents()) {
            throw new UnreadableFile("The file is neither a JSON list nor an object with a list called contents.");
        }
    }

    /// Reads to the bracket after `"contents":` of the outermost object.
    private boolean findContents() throws IOException {
        var nesting = new Nesting();
        var since = new StringBuilder();
        for (var b = in.read(); b != -1; b = in.read()) {
            if (nesting.isOutside() && b == '[' && since.toString().equals("\"contents\":")) {
                return true;
            }
            var outside = nesting.isOutside();
            nesting.take(b);
            if (outside && b == ',') {
                since.setLength(0);
            } else if ((outside || nesting.isOutside() || nesting.isInOutermostText())
                    && b > ' '
                    && since.length() < 20) {
                since.append((char) b);
            }
        }
        return false;
    }
}

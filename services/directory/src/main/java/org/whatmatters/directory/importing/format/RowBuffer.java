package org.whatmatters.directory.importing.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/// Collects the bytes of one row and no more than the limit, however long the row goes on.
final class RowBuffer {

    /// No honest service needs more; a description of 10 MB is somebody's mistake.
    static final int LIMIT = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean overflowed;

    void add(int b) {
        if (bytes.size() < LIMIT) {
            bytes.write(b);
        } else {
            overflowed = true;
        }
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    RawRow row(long number) {
        if (overflowed) {
            return new RawRow.TooLarge(number);
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return new RawRow.Text(number, text.toString());
        } catch (CharacterCodingException _) {
            return new RawRow.NotText(number);
        }
    }
}

package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.util.List;

/// What an import reads from, batch by batch, whatever its form.
public interface Readings extends AutoCloseable {

    /// The next rows: at most 250, and fewer where rows are long. Empty after the last.
    List<Reading> next() throws IOException, InterruptedException;

    /// The rows of the last batch are in the directory.
    default void taken() throws InterruptedException {
        // A file is given again as a whole.
    }

    @Override
    void close() throws IOException;
}

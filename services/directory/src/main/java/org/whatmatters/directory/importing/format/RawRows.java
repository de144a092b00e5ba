package org.whatmatters.directory.importing.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one after the other. Never holds more than one.
interface RawRows {

    /// Null after the last row.
    @Nullable
    RawRow next() throws IOException;
}

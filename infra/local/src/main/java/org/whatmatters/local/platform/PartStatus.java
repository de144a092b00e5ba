package org.whatmatters.local.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How one part is now.
///
/// @param pid 0 where no process is
/// @param servedAfter from the start of its process, as long as it has not served: none
/// @param memoryBytes of the process with its children
public record PartStatus(
        Part part,
        State state,
        long pid,
        int port,
        @Nullable Duration servedAfter,
        long memoryBytes) {

    public enum State {
        UP,
        STARTING,
        STOPPED
    }
}

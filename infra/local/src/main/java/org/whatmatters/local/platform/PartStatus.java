package org.whatmatters.local.platform;

/// How one part is now.
///
/// @param pid 0 where no process is
/// @param memoryBytes of the process with its children
public record PartStatus(Part part, State state, long pid, int port, long memoryBytes) {

    public enum State {
        UP,
        STARTING,
        STOPPED
    }
}

package org.whatmatters.directory.importing;

/// Where an import stands. INTERRUPTED: the process that ran it is gone; what it had taken in stays, and the same
/// file may be given again.
public enum ImportState {
    RUNNING,
    FINISHED,
    FAILED,
    INTERRUPTED
}

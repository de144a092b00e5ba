package org.whatmatters.local.process;

/// What a process is told: to end, to stand still, to go on.
public enum Signal {
    TERM,
    /// PostgreSQL's "fast" shutdown; TERM would have it wait for its clients.
    INT,
    KILL,
    STOP,
    CONT
}

package org.whatmatters.local.process;

/// How a process is asked to end.
public enum Signal {
    TERM,
    /// PostgreSQL's "fast" shutdown; TERM would have it wait for its clients.
    INT,
    KILL
}

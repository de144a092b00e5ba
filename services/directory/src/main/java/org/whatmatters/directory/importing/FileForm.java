package org.whatmatters.directory.importing;

/// How the services stand in a file.
public enum FileForm {
    /// NDJSON: one service a line.
    LINES,
    /// One JSON document: a list of services, or an object whose `contents` is the list.
    LIST
}

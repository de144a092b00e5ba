package org.whatmatters.directory.importing;

/// How the services stand in a file.
public enum FileForm {
    /// NDJSON: one service a line.
    LINES,
    /// One JSON document: a list of services, or an object whose `contents` is the list.
    LIST,
    /// A ZIP of the tables of HSDS 1.0, each a CSV file.
    TABLES,
    /// Our spreadsheet for small groups, as CSV: one group a row under plain headings.
    TEMPLATE
}

package org.whatmatters.directory.importing;

/// What became of a row of a file.
public enum Fate {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
}

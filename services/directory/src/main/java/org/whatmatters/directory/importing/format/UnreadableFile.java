package org.whatmatters.directory.importing.format;

/// A file in which no row can be told from another, or that lacks what every row of it needs. Its message is for
/// people and repeats nothing that stood in the file.
public final class UnreadableFile extends Exception {

    UnreadableFile(String message) {
        super(message);
    }
}

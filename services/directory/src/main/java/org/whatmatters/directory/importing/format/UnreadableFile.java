package org.whatmatters.directory.importing.format;

/// A JSON file that is neither a list nor an object with a list called `contents`: no row can be told from another.
public final class UnreadableFile extends Exception {

    UnreadableFile() {
        super("The file is neither a JSON list nor an object with a list called contents.");
    }
}

package org.whatmatters.directory.importing.application;

/// More than an import may bring: 64 MiB.
public final class FileTooLarge extends RuntimeException {

    FileTooLarge() {
        super("The file is larger than 64 MiB. Give it in parts, or as NDJSON in several imports.");
    }
}

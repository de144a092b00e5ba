package org.whatmatters.directory.importing.application;

/// This Idempotency-Key came with another source or another file before.
public final class KeyUsedDifferently extends RuntimeException {

    KeyUsedDifferently() {
        super("This Idempotency-Key came with another request before.");
    }
}

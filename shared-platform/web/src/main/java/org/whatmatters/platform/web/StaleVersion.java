package org.whatmatters.platform.web;

/// Somebody changed the record after the caller read it.
public final class StaleVersion extends RuntimeException {

    public StaleVersion() {
        super("Someone else has changed this since you opened it.");
    }
}

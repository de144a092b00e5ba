package org.whatmatters.platform.web;

/// A change to an existing record must say which version it is made to.
public final class VersionMissing extends RuntimeException {

    public VersionMissing() {
        super("Say which version you are changing, with If-Match.");
    }
}

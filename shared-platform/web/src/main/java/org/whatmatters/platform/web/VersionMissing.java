package org.whatmatters.platform.web;

/// A change to an existing record must say which version it is made to.
final class VersionMissing extends RuntimeException {

    VersionMissing() {
        super("Say which version you are changing, with If-Match.");
    }
}

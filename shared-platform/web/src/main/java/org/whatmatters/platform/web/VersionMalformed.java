package org.whatmatters.platform.web;

/// `If-Match` came in another shape than one entity tag of ours.
final class VersionMalformed extends RuntimeException {

    VersionMalformed() {
        super("If-Match should be one entity tag, such as \"3\".");
    }
}

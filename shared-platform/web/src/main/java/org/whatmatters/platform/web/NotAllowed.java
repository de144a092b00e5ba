package org.whatmatters.platform.web;

/// The caller's role may not use this route. Decided before any row is read.
final class NotAllowed extends RuntimeException {

    NotAllowed() {
        super("Your role may not do this.");
    }
}

package org.whatmatters.platform.web;

/// There is no such record, or the caller may not see it: the two look the same on purpose.
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("There is nothing here that you may see.");
    }
}

package org.whatmatters.platform.web;

/// The version the caller read, from `If-Match`. As a parameter of a handler it makes the header mandatory, unless
/// it may be null: then the handler says when it has to be there.
public record ExpectedVersion(long value) {

    /// Refuses a change to anything but the version the caller read.
    public void mustBe(long current) {
        if (value != current) {
            throw new StaleVersion();
        }
    }
}

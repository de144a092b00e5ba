package org.whatmatters.directory.signal;

/// Why somebody has to look at a listing before its time.
public enum Doubt {
    /// Two people said that something is wrong.
    SAID_WRONG,
    /// Three people within 30 days were not eligible.
    NOT_ELIGIBLE,
    /// An offer was not answered for 14 days.
    SILENT,
    /// Two messages to it came back for good.
    BOUNCED,
    /// Its web address did not work twice within 48 hours.
    DEAD_LINK
}

package org.whatmatters.notification.reply;

/// What a person's text asks for.
public enum Meaning {
    /// No more messages, unless they are essential.
    STOP,
    /// Messages again, after a STOP.
    START,
    /// A human is to call.
    HELP,
    /// Words that may mean danger. Looked for before anything else, and never taken for an answer.
    DANGER,
    /// Anything else, for somebody to read.
    WORDS
}

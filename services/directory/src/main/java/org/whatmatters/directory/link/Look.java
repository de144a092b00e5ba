package org.whatmatters.directory.link;

/// What a look at a web address found.
enum Look {
    WORKS,

    /// Somebody answers, and says for certain that there is nothing.
    NOTHING_THERE,

    /// Nobody answers. That may be our own fault.
    NO_ANSWER,

    /// Its host asks not to be looked at there.
    NOT_ASKED;

    /// Whether it tells that we reach the internet at all.
    boolean isAnswer() {
        return switch (this) {
            case WORKS, NOTHING_THERE -> true;
            case NO_ANSWER, NOT_ASKED -> false;
        };
    }
}

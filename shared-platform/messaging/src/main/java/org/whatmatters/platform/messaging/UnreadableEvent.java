package org.whatmatters.platform.messaging;

/// A message that is no event of ours. Trying it again cannot help.
final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String why) {
        super(why);
    }

    UnreadableEvent(String why, Throwable cause) {
        super(why, cause);
    }
}

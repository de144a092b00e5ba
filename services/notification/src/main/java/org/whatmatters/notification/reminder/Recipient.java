package org.whatmatters.notification.reminder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is written to.
public sealed interface Recipient {

    /// A worker, wherever they are written to when it is sent.
    ///
    /// @param subject theirs at the sign-in service
    record Worker(UUID organisation, UUID subject) implements Recipient {}

    /// A group without an account.
    ///
    /// @param letter null once it was handed over: neither address nor link are kept longer
    record Group(UUID listing, @Nullable Letter letter) implements Recipient {}

    /// Where a group is written to, and the link that it is sent.
    record Letter(String email, String link) {

        /// Neither must end up in a log.
        @Override
        public String toString() {
            return "a letter";
        }
    }
}

package org.whatmatters.notification.reminder.application;

import java.time.Instant;
import java.util.UUID;

/// Tells whoever keeps listings that an address of a group is good for nothing.
public interface Bounces {

    /// In the transaction in which it was found out.
    ///
    /// @param request of the e-mail, as the asking service named it
    void emailBounced(UUID request, UUID listing, long version, Instant at);
}

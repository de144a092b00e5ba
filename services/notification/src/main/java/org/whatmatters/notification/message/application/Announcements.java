package org.whatmatters.notification.message.application;

import java.time.Instant;
import org.whatmatters.notification.message.FollowUpAnswer;
import org.whatmatters.notification.message.Message;

/// Tells others where a message stands, as far as it is any business of theirs.
public interface Announcements {

    void announce(Message message);

    /// Tells the service that asked what came back; not whose phone it was.
    void answered(Message followUp, FollowUpAnswer answer, Instant at);
}

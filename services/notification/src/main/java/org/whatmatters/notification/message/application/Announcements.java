package org.whatmatters.notification.message.application;

import org.whatmatters.notification.message.Message;

/// Tells others where a message stands, as far as it is any business of theirs.
public interface Announcements {

    void announce(Message message);
}

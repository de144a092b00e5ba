package org.whatmatters.notification.reply.application;

import org.jspecify.annotations.Nullable;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.reply.Reply;

/// All texts from people.
public interface Replies {

    /// Answers false, and changes nothing, when the text was handed over before.
    ///
    /// @param answered the message it answers; null when that cannot be told
    boolean add(Reply reply, @Nullable MessageId answered);
}

package org.whatmatters.notification.message.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.Request;

/// Takes a request for a message. Whether it is sent is decided when it is due, not now.
@Component
public class TakeRequest {

    private final Progress progress;
    private final Messages messages;
    private final Clock clock;

    TakeRequest(Progress progress, Messages messages, Clock clock) {
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
    }

    /// The same request a second time is the same message.
    public void take(Request request) {
        progress.begin(Message.queued(new MessageId(UuidCreator.getTimeOrderedEpoch()), request, clock.instant()));
    }

    /// Whoever asked no longer wants it sent. What has gone out has gone out.
    public void takeBack(UUID request) {
        messages.takeBack(request, clock.instant());
    }
}

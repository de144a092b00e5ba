package org.whatmatters.notification.message.application;

import org.springframework.stereotype.Component;

/// Lets tests elsewhere say when it is time to send.
@Component
public class Sender {

    private final Dispatch dispatch;

    Sender(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /// Does all that is due by the clock, once.
    public void sendWhatIsDue() {
        dispatch.sendWhatIsDue();
    }
}

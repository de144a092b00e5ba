package org.whatmatters.notification.message.application;

import org.springframework.stereotype.Component;

/// Lets tests elsewhere say when it is time to send.
@Component
public class Sender {

    private final Dispatch dispatch;

    private final ForgetTexts forgetTexts;

    Sender(Dispatch dispatch, ForgetTexts forgetTexts) {
        this.dispatch = dispatch;
        this.forgetTexts = forgetTexts;
    }

    /// Does all that is due by the clock, once.
    public void sendWhatIsDue() {
        dispatch.sendWhatIsDue();
    }

    /// Forgets what is over by the clock, once.
    public void forgetWhatIsOver() {
        forgetTexts.forgetWhatIsOver();
    }
}

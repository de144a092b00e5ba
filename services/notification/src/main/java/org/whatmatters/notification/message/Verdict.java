package org.whatmatters.notification.message;

import java.time.Instant;
import org.whatmatters.notification.people.UkMobile;

/// What the gate says about a message at one moment.
public sealed interface Verdict {

    record Send(UkMobile to) implements Verdict {}

    /// Not yet due.
    record Wait(Instant until) implements Verdict {}

    /// Not now, and perhaps never.
    ///
    /// @param lookAgain when time alone may change that; the message's last moment where it cannot
    record Hold(HoldReason reason, Instant lookAgain) implements Verdict {}

    record Expire() implements Verdict {}

    /// Never: the person does not want it.
    record Drop() implements Verdict {}

    /// Never: whoever asked for it no longer does.
    record TakenBack() implements Verdict {}
}

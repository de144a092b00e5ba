package org.whatmatters.referral.signpost.application;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.signpost.SignpostText;

/// Has a list texted, in the transaction of the change.
public interface SignpostTexts {

    /// Asks for the text; whether it goes out is decided where the number is known.
    ///
    /// @param number by which the notification service knows the phone
    /// @param notAfter later it is of no use any more
    void ask(Signpost signpost, UUID number, SignpostText text, Instant notAfter);

    /// Asks for the text that asks later whether the list helped.
    ///
    /// @return the request, by which the answer is known again
    UUID askWhetherItHelped(Signpost signpost, UUID number, Instant notBefore, Instant notAfter);
}

package org.whatmatters.notification.message.application;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.notification.people.UkMobile;

/// What a number has told us itself.
public interface NumberStandings {

    boolean hasStopped(UkMobile number);

    boolean hasFailed(UkMobile number);

    void stop(UkMobile number, Instant at);

    void start(UkMobile number);

    void failed(UkMobile number, Instant at);

    void works(UkMobile number);

    /// Keeps a receipt that belongs to none of our messages.
    void keepUnknownReceipt(UUID providerId, String status, Instant at);
}

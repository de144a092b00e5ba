package org.whatmatters.referral.reminder.application;

import java.time.Instant;
import java.util.List;
import org.whatmatters.referral.reminder.Waiting;

/// What has waited for long enough that somebody is to be reminded, and of which they have not been. Only of those
/// who would see it on their pages, and whose organisation wants it.
public interface WaitingThings {

    List<Waiting> due(Instant now);
}

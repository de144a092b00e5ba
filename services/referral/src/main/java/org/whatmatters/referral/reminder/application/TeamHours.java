package org.whatmatters.referral.reminder.application;

import java.util.UUID;
import org.whatmatters.referral.calendar.WorkingHours;

/// When an organisation is at work.
public interface TeamHours {

    WorkingHours of(UUID organisation);
}

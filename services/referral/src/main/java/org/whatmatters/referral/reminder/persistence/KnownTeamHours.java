package org.whatmatters.referral.reminder.persistence;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.calendar.WorkingHours;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.reminder.application.TeamHours;

@Component
class KnownTeamHours implements TeamHours {

    private final Organisations organisations;
    private final WorkingDays calendar;

    KnownTeamHours(Organisations organisations, WorkingDays calendar) {
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Override
    public WorkingHours of(UUID organisation) {
        return organisations.working(organisation).workingHours(calendar);
    }
}

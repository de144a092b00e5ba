package org.whatmatters.referral.unmet.application;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.unmet.District;
import org.whatmatters.referral.unmet.EnoughForGroup;
import org.whatmatters.referral.unmet.application.WantedGroups.Place;

/// Looks whether a need has gone unmet near a place so often within a year that there may be enough for a group. Who is
/// told of it is decided where workers are reminded.
@Component
public class LookForEnough {

    private final UnmetNeeds unmetNeeds;
    private final WantedGroups wantedGroups;
    private final EnoughForGroup enough;
    private final Clock clock;

    LookForEnough(
            UnmetNeeds unmetNeeds,
            WantedGroups wantedGroups,
            @Value("${whatmatters.referral.enough-for-a-group}") long times,
            Clock clock) {
        this.unmetNeeds = unmetNeeds;
        this.wantedGroups = wantedGroups;
        this.enough = new EnoughForGroup(times);
        this.clock = clock;
    }

    public void look() {
        var today = WorkingDays.dayOf(clock.instant());
        var places = unmetNeeds.tallies(today.minusYears(1).plusDays(1), today.plusDays(1)).stream()
                .filter(tally -> enough.is(tally.count()))
                .map(tally -> new Place(tally.need(), new District(tally.district())))
                .toList();
        wantedGroups.are(places, today);
    }
}

package org.whatmatters.referral.unmet.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.unmet.District;
import org.whatmatters.referral.unmet.Need;
import org.whatmatters.referral.unmet.UnmetNeed;
import org.whatmatters.referral.unmet.UnmetNeedId;
import org.whatmatters.referral.unmet.WouldHaveHelped;

/// Somebody found nothing suitable, and says so, so that something can be made of it.
@Component
public class LogUnmetNeed {

    private final UnmetNeeds unmetNeeds;
    private final UnmetAnnouncements announcements;
    private final Clock clock;

    LogUnmetNeed(UnmetNeeds unmetNeeds, UnmetAnnouncements announcements, Clock clock) {
        this.unmetNeeds = unmetNeeds;
        this.announcements = announcements;
        this.clock = clock;
    }

    public UnmetNeedId log(Need need, String place, @Nullable WouldHaveHelped wouldHaveHelped) {
        var district = District.parse(place)
                .orElseThrow(() -> Invalid.field(
                        "/place", "NOT_A_PLACE", "Enter a postcode, or the first half of one, like XW1."));
        var id = new UnmetNeedId(UuidCreator.getTimeOrderedEpoch());
        var unmet = new UnmetNeed(id, need, district, wouldHaveHelped, WorkingDays.dayOf(clock.instant()));
        unmetNeeds.add(unmet);
        announcements.logged(unmet);
        return id;
    }
}

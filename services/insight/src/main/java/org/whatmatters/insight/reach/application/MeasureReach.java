package org.whatmatters.insight.reach.application;

import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.whatmatters.insight.reach.Journeys;
import org.whatmatters.insight.reach.ReferralsByAgency;
import org.whatmatters.insight.reach.Suppression;
import org.whatmatters.insight.reach.TimeToFirstContact;

/// The measures as they may be shown. Nothing that is not protected leaves here.
@Service
public class MeasureReach {

    private final Journeys journeys;
    private final Suppression suppression;

    MeasureReach(Journeys journeys, SuppressionRule rule) {
        this.journeys = journeys;
        this.suppression = rule.suppression();
    }

    public ReferralsByAgency referralsByAgency(YearMonth from, YearMonth to) {
        return ReferralsByAgency.of(journeys.countsByMonth(from, to), suppression);
    }

    public TimeToFirstContact timeToFirstContact() {
        return TimeToFirstContact.of(journeys.waits(), journeys.countsByMonth(), suppression);
    }
}

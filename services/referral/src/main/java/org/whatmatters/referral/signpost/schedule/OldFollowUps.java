package org.whatmatters.referral.signpost.schedule;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.signpost.application.Signposts;

/// Forgets each hour which text asked about which signpost, once the phone is forgotten where it was known.
@Component
class OldFollowUps {

    /// Seven days until it is asked, two in which it may go out, three in which the network says what became of it,
    /// seven in which it may be answered, and one to spare.
    private static final int DAYS_UNTIL_NO_ANSWER_COMES = 20;

    private final Signposts signposts;
    private final Clock clock;

    OldFollowUps(Signposts signposts, Clock clock) {
        this.signposts = signposts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void forget() {
        signposts.forgetAsked(clock.instant()
                .atZone(WorkingDays.LONDON)
                .minusDays(DAYS_UNTIL_NO_ANSWER_COMES)
                .toInstant());
    }
}

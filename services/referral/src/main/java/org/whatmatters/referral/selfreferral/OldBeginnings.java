package org.whatmatters.referral.selfreferral;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets each hour what can no longer be handed in or claimed.
@Component
class OldBeginnings {

    private final Beginnings beginnings;
    private final Claims claims;
    private final Clock clock;

    OldBeginnings(Beginnings beginnings, Claims claims, Clock clock) {
        this.beginnings = beginnings;
        this.claims = claims;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void forget() {
        beginnings.forgetOld(clock.instant());
        claims.forgetOld(clock.instant());
    }
}

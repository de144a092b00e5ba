package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.projection.Organisations;

/// Finds a host for those who had none, when one becomes known.
@Component
public class RouteWaiting {

    private static final int AT_ONCE = 200;

    private final Referrals referrals;
    private final Organisations organisations;
    private final Announcements announcements;
    private final Clock clock;

    RouteWaiting(Referrals referrals, Organisations organisations, Announcements announcements, Clock clock) {
        this.referrals = referrals;
        this.organisations = organisations;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void route() {
        UUID after = null;
        for (var waiting = referrals.withoutHost(after, AT_ONCE);
                !waiting.isEmpty();
                waiting = referrals.withoutHost(after, AT_ONCE)) {
            waiting.forEach(this::route);
            after = waiting.getLast().referral().id().value();
        }
    }

    private void route(Referrals.Waiting waiting) {
        var now = clock.instant();
        organisations
                .hostFor(waiting.referral().support(), waiting.place(), now)
                .map(OrganisationId::new)
                .ifPresent(host -> {
                    var routed = waiting.referral().route(host, now);
                    announcements.happened(referrals.save(routed.referral()), routed.event());
                });
    }
}

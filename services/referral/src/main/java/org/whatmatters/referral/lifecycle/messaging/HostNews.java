package org.whatmatters.referral.lifecycle.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;
import org.whatmatters.referral.lifecycle.application.RouteWaiting;
import org.whatmatters.referral.projection.Organisations;

/// Hears which organisations there are, and whom they serve: a new host takes those who were waiting for it.
@Component
class HostNews implements Subscription {

    private final Organisations organisations;
    private final RouteWaiting routeWaiting;

    HostNews(Organisations organisations, RouteWaiting routeWaiting) {
        this.organisations = organisations;
        this.routeWaiting = routeWaiting;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANISATION_PROFILE;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case OrganisationProfileV1.TYPE -> {
                var profile = event.as(OrganisationProfileV1.class);
                organisations.record(profile);
                if (profile.host() != null) {
                    routeWaiting.route();
                }
            }
            default -> {
                // A later kind of fact, of no use here.
            }
        }
    }
}

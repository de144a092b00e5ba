package org.whatmatters.referral.lifecycle.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.referral.lifecycle.application.RouteWaiting;
import org.whatmatters.referral.projection.OrganisationsLearnt;

/// Hears which organisations there are, and whom they serve: a new host takes those who were waiting for it, and so
/// does the host of a network that a practice has joined.
@Component
class HostNews implements Projection {

    private final OrganisationsLearnt organisations;
    private final RouteWaiting routeWaiting;

    HostNews(OrganisationsLearnt organisations, RouteWaiting routeWaiting) {
        this.organisations = organisations;
        this.routeWaiting = routeWaiting;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANISATION_PROFILE;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "organisation_member", "host_practice", "host_network", "host_sector", "host_district", "organisation");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        relearn(events);
        if (profilesIn(events).stream().anyMatch(profile -> profile.host() != null || profile.partOf() != null)) {
            routeWaiting.route();
        }
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        profilesIn(events).forEach(organisations::learn);
    }

    private static List<OrganisationProfileV1> profilesIn(List<ReceivedEvent> events) {
        return NewestOfEachKey.in(events, OrganisationProfileV1.TYPE).as(OrganisationProfileV1.class);
    }
}

package org.whatmatters.budget.circle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns which organisation holds the money.
@Component
class OrganisationSubscription implements Projection {

    private final KnownOrganisations organisations;

    OrganisationSubscription(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANISATION_PROFILE;
    }

    @Override
    public List<String> tables() {
        return List.of("organisation");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        NewestOfEachKey.in(events, OrganisationProfileV1.TYPE)
                .as(OrganisationProfileV1.class)
                .forEach(organisations::learn);
    }
}

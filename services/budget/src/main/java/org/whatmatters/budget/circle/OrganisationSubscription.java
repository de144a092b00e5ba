package org.whatmatters.budget.circle;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Learns which organisation holds the money.
@Component
class OrganisationSubscription implements Subscription {

    private final KnownOrganisations organisations;

    OrganisationSubscription(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANISATION_PROFILE;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case OrganisationProfileV1.TYPE -> organisations.learn(event.as(OrganisationProfileV1.class));
            default -> {
                // Nothing else on this topic says what kind an organisation is.
            }
        }
    }
}

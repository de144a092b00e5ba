package org.whatmatters.referral.lifecycle.messaging;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.application.Referrals;
import org.whatmatters.referral.projection.People;

/// Hears who a referred person is: the tag "identity not checked" goes.
@Component
class IdentityNews implements Subscription {

    private final People people;
    private final Referrals referrals;

    IdentityNews(People people, Referrals referrals) {
        this.people = people;
        this.referrals = referrals;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_IDENTITY;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case PersonIdentityV1.TYPE -> {
                var identity = event.as(PersonIdentityV1.class);
                people.record(identity);
                referrals.identityKnown(new PersonId(identity.personId()));
            }
            default -> {
                // A later kind of fact, of no use here.
            }
        }
    }
}

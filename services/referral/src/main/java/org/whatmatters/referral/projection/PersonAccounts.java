package org.whatmatters.referral.projection;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Hears who signs in as whom.
@Component
class PersonAccounts implements Subscription {

    private final People people;

    PersonAccounts(People people) {
        this.people = people;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.value() == null) {
            people.forgetAccounts(event.key());
            return;
        }
        switch (event.type()) {
            case PersonAccessV1.TYPE -> people.record(event.as(PersonAccessV1.class));
            default -> {
                // A later kind of fact, of no use here.
            }
        }
    }
}

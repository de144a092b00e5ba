package org.whatmatters.referral.projection;

import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Hears what people are called.
@Component
class PersonNames implements Subscription {

    private final People people;

    PersonNames(People people) {
        this.people = people;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_PROFILE;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.value() == null) {
            people.forgetName(event.key());
            return;
        }
        switch (event.type()) {
            case PersonProfileV1.TYPE -> people.record(event.as(PersonProfileV1.class));
            default -> {
                // A later kind of fact, of no use here.
            }
        }
    }
}

package org.whatmatters.referral.projection;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Hears who signs in as whom.
@Component
class PersonAccounts implements Projection {

    private final People people;

    PersonAccounts(People people) {
        this.people = people;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("person_account", "person_access");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonAccessV1.TYPE);
        people.forgetAccounts(newest.gone().stream().map(ReceivedEvent::key).toList());
        people.recordAccounts(newest.as(PersonAccessV1.class));
    }
}

package org.whatmatters.referral.lifecycle.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.application.Referrals;
import org.whatmatters.referral.projection.People;

/// Hears who a referred person is: the tag "identity not checked" goes.
@Component
class IdentityNews implements Projection {

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
    public List<String> tables() {
        return List.of("person_alias");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        relearn(events);
        referrals.identityKnown(identitiesIn(events).stream()
                .map(identity -> new PersonId(identity.personId()))
                .toList());
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        people.recordIdentities(identitiesIn(events));
    }

    private static List<PersonIdentityV1> identitiesIn(List<ReceivedEvent> events) {
        return NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class);
    }
}

package org.whatmatters.platform.circle;

import java.util.List;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonIdentityV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns which ids mean the same person.
final class IdentityProjection implements Projection {

    private final KnownCircles circles;
    private final List<IdentitiesLearnt> listeners;

    IdentityProjection(KnownCircles circles, List<IdentitiesLearnt> listeners) {
        this.circles = circles;
        this.listeners = listeners;
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
        var ids = identitiesIn(events).stream().map(PersonIdentityV1::personId).toList();
        if (!ids.isEmpty()) {
            listeners.forEach(listener -> listener.learnt(ids));
        }
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        circles.learnIdentities(identitiesIn(events));
    }

    private static List<PersonIdentityV1> identitiesIn(List<ReceivedEvent> events) {
        return NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class);
    }
}

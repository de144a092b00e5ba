package org.whatmatters.platform.circle;

import java.util.List;
import java.util.UUID;
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
        var news = keep(events);
        if (!news.isEmpty()) {
            listeners.forEach(listener -> listener.learnt(news));
        }
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        var _ = keep(events);
    }

    private List<UUID> keep(List<ReceivedEvent> events) {
        return circles.learnIdentities(
                NewestOfEachKey.in(events, PersonIdentityV1.TYPE).as(PersonIdentityV1.class));
    }
}

package org.whatmatters.platform.circle;

import java.util.List;
import java.util.stream.Stream;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns who stands in a relationship with whom, and who is restricted.
final class AccessProjection implements Projection {

    private final KnownCircles circles;

    AccessProjection(KnownCircles circles) {
        this.circles = circles;
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("account", "relationship", "access_state");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonAccessV1.TYPE);
        circles.learnCircles(Stream.concat(
                        newest.gone().stream().map(AccessProjection::erased), newest.as(PersonAccessV1.class).stream())
                .toList());
    }

    /// Nobody stands in their circle.
    private static PersonAccessV1 erased(ReceivedEvent event) {
        return new PersonAccessV1(event.key(), List.of(), List.of(), false, List.of(), event.aggregateVersion());
    }
}

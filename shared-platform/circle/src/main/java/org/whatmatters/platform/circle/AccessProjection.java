package org.whatmatters.platform.circle;

import java.util.List;
import java.util.stream.Stream;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.AccessConfirmedV1;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.platform.circle.KnownCircles.News;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Learns who stands in a relationship with whom, who is restricted, what was agreed, who was let in and who helps, and
/// confirms what was taken away.
final class AccessProjection implements Projection {

    private final KnownCircles circles;
    private final Outbox outbox;
    private final String service;
    private final List<CirclesLearnt> listeners;

    AccessProjection(KnownCircles circles, Outbox outbox, String service, List<CirclesLearnt> listeners) {
        this.circles = circles;
        this.outbox = outbox;
        this.service = service;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public Topic topic() {
        return Topic.PERSON_ACCESS;
    }

    @Override
    public List<String> tables() {
        return List.of("account", "relationship", "agreement", "override", "proxy", "subject_access", "access_state");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var news = keep(events);
        news.stream().filter(News::narrowed).forEach(this::confirm);
        if (!news.isEmpty()) {
            var people = news.stream().map(News::person).toList();
            listeners.forEach(listener -> listener.learntOf(people));
        }
    }

    @Override
    public void relearn(List<ReceivedEvent> events) {
        var _ = keep(events);
    }

    private List<News> keep(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, PersonAccessV1.TYPE);
        return circles.learnCircles(Stream.concat(
                        newest.gone().stream().map(AccessProjection::erased), newest.as(PersonAccessV1.class).stream())
                .toList());
    }

    private void confirm(News news) {
        outbox.announce(
                Topic.ACCESS_CONFIRMATIONS,
                news.person(),
                AccessConfirmedV1.TYPE,
                news.version(),
                new AccessConfirmedV1(news.person(), service, news.version()));
    }

    /// Nobody stands in their circle.
    private static PersonAccessV1 erased(ReceivedEvent event) {
        return new PersonAccessV1(event.key(), List.of(), List.of(), false, List.of(), event.aggregateVersion());
    }
}

package org.whatmatters.platform.messaging;

import java.util.List;

/// What a service keeps of others' aggregates, learnt from one topic: what arrives together is learnt together, in few
/// statements.
///
/// What is not newer than what is known changes nothing, so that the whole topic heard again, in any order of its keys,
/// comes to the same.
public interface Projection extends Subscription {

    /// The tables that hold this and nothing else, those that refer to others before these. They can be emptied and
    /// filled again: see [Rebuild].
    List<String> tables();

    /// Learns what arrived together, in the order of the topic, each event once, in one transaction.
    void learn(List<ReceivedEvent> events);

    /// Learns again what was learnt before, perhaps an event twice. Whatever else follows from the news (somebody is
    /// routed, a text is looked at again) has happened already, and must not happen here.
    default void relearn(List<ReceivedEvent> events) {
        learn(events);
    }

    @Override
    default void on(ReceivedEvent event) {
        learn(List.of(event));
    }
}

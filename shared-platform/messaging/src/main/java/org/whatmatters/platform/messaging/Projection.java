package org.whatmatters.platform.messaging;

import java.util.List;

/// What a service keeps of others' aggregates, learnt from one topic: what arrives together is learnt together, in few
/// statements.
///
/// What is not newer than what is known changes nothing, so that the whole topic heard again, in any order of its keys,
/// comes to the same.
public interface Projection extends Subscription {

    /// Learns what arrived together, in the order of the topic, each event once, in one transaction.
    void learn(List<ReceivedEvent> events);

    @Override
    default void on(ReceivedEvent event) {
        learn(List.of(event));
    }
}

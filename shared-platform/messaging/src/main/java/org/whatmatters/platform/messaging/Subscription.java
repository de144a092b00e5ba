package org.whatmatters.platform.messaging;

import org.whatmatters.contracts.Topic;

/// What a service makes of the news on one topic. A bean of this type is all that is needed to hear it. What only keeps
/// a copy of others' aggregates is a [Projection].
public interface Subscription {

    Topic topic();

    /// Whether events of this type can lead to anything here. Those that cannot are only marked as taken in, many
    /// in one transaction.
    default boolean concernedBy(String type) {
        return true;
    }

    /// Takes in one event, once for each event id, in one transaction with the mark that it has been taken in.
    ///
    /// A fault of the database or the connection is tried again until it passes. Any other exception is tried
    /// three times, then the event is parked, and with it whatever follows under its key; other keys flow on.
    void on(ReceivedEvent event);
}

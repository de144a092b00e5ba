package org.whatmatters.platform.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whatmatters.contracts.Topic;

/// Where a service leaves the facts it has to tell. They are written in the transaction of the change they tell of, so
/// neither exists without the other; the [Relay] takes them to the broker.
///
/// Why: docs/adr/0002-leave-events-in-an-outbox.md.
public final class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String service;
    private final Runnable wakeRelay;

    Outbox(JdbcClient jdbc, Clock clock, String service, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.service = service;
        this.wakeRelay = wakeRelay;
    }

    /// Leaves a fact to be told, in the current transaction. The aggregate must have been written before, so that
    /// its row lock puts the facts of one aggregate in order.
    ///
    /// @param key the aggregate's id: facts of one key keep their order
    /// @param type such as `org.whatmatters.referral.accepted.v1`
    /// @param aggregateVersion the aggregate's version after the change
    public void announce(Topic topic, UUID key, String type, long aggregateVersion, Record data) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact can only be announced in the transaction of its change");
        }
        var event = OutgoingEvent.of(
                UuidCreator.getTimeOrderedEpoch(), service, topic, key, type, aggregateVersion, clock.instant(), data);
        leave(event);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }

    /// In one statement: facts are most of what a transaction writes.
    private void leave(OutgoingEvent event) {
        jdbc.sql("""
            with kept as (
                insert into event (event_id, topic, aggregate_id, aggregate_version, type, data)
                select :eventId, :topic, :aggregateId, :version, :type, :payload::jsonb where :isKept
            )
            insert into outbox (event_id, aggregatetype, aggregateid, type, topic, headers, payload)
            values (:eventId, :aggregateType, :key, :type, :topic, :headers::jsonb, :payload)
            """)
                .param("eventId", event.id())
                .param("topic", event.topic().topicName())
                .param("aggregateId", event.key())
                .param("version", event.aggregateVersion())
                .param("type", event.type())
                .param("payload", event.payload())
                .param("isKept", event.isKept())
                .param("aggregateType", event.aggregateType())
                .param("key", event.key().toString())
                .param("headers", event.headers())
                .update();
    }
}

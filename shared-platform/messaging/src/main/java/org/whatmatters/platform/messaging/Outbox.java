package org.whatmatters.platform.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final String source;
    private final Runnable wakeRelay;

    Outbox(JdbcClient jdbc, Clock clock, String service, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.source = "/whatmatters/" + service;
        this.wakeRelay = wakeRelay;
    }

    /// Leaves a fact to be told, in the current transaction. The aggregate must have been written before, so that its
    /// row
    /// lock puts the facts of one aggregate in order.
    ///
    /// @param key the aggregate's id: facts of one key keep their order
    /// @param type such as `org.whatmatters.referral.accepted.v1`
    /// @param aggregateVersion the aggregate's version after the change
    public void announce(Topic topic, UUID key, String type, long aggregateVersion, Record data) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact can only be announced in the transaction of its change");
        }
        var eventId = UuidCreator.getTimeOrderedEpoch();
        var payload = EventJson.MAPPER.writeValueAsString(data);
        if (!topic.holdsPersonalData()) {
            keep(eventId, topic, key, type, aggregateVersion, payload);
        }
        jdbc.sql("""
                        insert into outbox (event_id, aggregatetype, aggregateid, type, topic, headers, payload)
                        values (:eventId, :aggregateType, :key, :type, :topic, :headers::jsonb, :payload)
                        """)
                .param("eventId", eventId)
                .param("aggregateType", type.split("\\.")[2])
                .param("key", key.toString())
                .param("type", type)
                .param("topic", topic.topicName())
                .param("headers", EventJson.MAPPER.writeValueAsString(headers(eventId, type, key, aggregateVersion)))
                .param("payload", payload)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }

    private void keep(UUID eventId, Topic topic, UUID key, String type, long aggregateVersion, String payload) {
        jdbc.sql("""
                        insert into event (event_id, topic, aggregate_id, aggregate_version, type, data)
                        values (:eventId, :topic, :key, :version, :type, :data::jsonb)
                        """)
                .param("eventId", eventId)
                .param("topic", topic.topicName())
                .param("key", key)
                .param("version", aggregateVersion)
                .param("type", type)
                .param("data", payload)
                .update();
    }

    private Map<String, String> headers(UUID eventId, String type, UUID key, long aggregateVersion) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_aggregateversion", Long.toString(aggregateVersion));
        headers.put("content-type", "application/json");
        Trace.current().ifPresent(trace -> headers.put(Trace.HEADER, trace));
        return headers;
    }
}

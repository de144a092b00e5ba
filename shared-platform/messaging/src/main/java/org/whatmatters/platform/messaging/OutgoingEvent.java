package org.whatmatters.platform.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.whatmatters.contracts.Topic;

/// A fact as it leaves a service: what the outbox holds until it is sent and, unless it is personal, the event table
/// for good. A service announces through its [Outbox]; public for those who write history in bulk.
///
/// @param headers JSON
/// @param payload JSON
public record OutgoingEvent(
        UUID id, Topic topic, UUID key, String type, long aggregateVersion, String headers, String payload) {

    /// Writes the fact down.
    ///
    /// @param service the announcing one, by its application name
    public static OutgoingEvent of(
            UUID id,
            String service,
            Topic topic,
            UUID key,
            String type,
            long aggregateVersion,
            Instant time,
            Record data) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/whatmatters/" + service);
        headers.put("ce_type", type);
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", time.toString());
        headers.put("ce_aggregateversion", Long.toString(aggregateVersion));
        headers.put("content-type", "application/json");
        Trace.current().ifPresent(trace -> headers.put(Trace.HEADER, trace));
        return new OutgoingEvent(
                id,
                topic,
                key,
                type,
                aggregateVersion,
                EventJson.MAPPER.writeValueAsString(headers),
                EventJson.MAPPER.writeValueAsString(data));
    }

    /// The kind of aggregate, as the type names it: `referral` in `org.whatmatters.referral.accepted.v1`.
    public String aggregateType() {
        return type.split("\\.")[2];
    }

    /// What is personal must not be kept: it could never be erased.
    public boolean isKept() {
        return !topic.holdsPersonalData();
    }
}

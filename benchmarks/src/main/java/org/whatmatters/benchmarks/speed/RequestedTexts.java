package org.whatmatters.benchmarks.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.notification.MessageRequestedV1;
import org.whatmatters.local.platform.Part;
import tools.jackson.databind.json.JsonMapper;

/// Leaves requests for texts in the referral service's outbox, as a booking does.
final class RequestedTexts implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final PreparedStatement insert;

    RequestedTexts(Ground ground) throws SQLException {
        this.connection = ground.connect(Part.REFERRAL);
        this.insert = connection.prepareStatement("""
                insert into outbox (event_id, aggregatetype, aggregateid, type, topic, headers, payload)
                values (?, 'notification', ?, ?, ?, ?::jsonb, ?)
                """);
    }

    /// Asks for a text to the person now, and answers the request's id.
    UUID ask(UUID person, Instant at) throws SQLException {
        var event = UUID.randomUUID();
        var request = UUID.randomUUID();
        insert.setObject(1, event);
        insert.setString(2, person.toString());
        insert.setString(3, MessageRequestedV1.TYPE);
        insert.setString(4, Topic.NOTIFICATION_REQUESTS.topicName());
        insert.setString(5, JSON.writeValueAsString(headers(event, person, at)));
        insert.setString(6, JSON.writeValueAsString(requested(request, person, at)));
        insert.executeUpdate();
        return request;
    }

    private static MessageRequestedV1 requested(UUID request, UUID person, Instant at) {
        return new MessageRequestedV1(
                request,
                person,
                "appointment-booked",
                Map.of("greeting", "Hello.", "when", "Tuesday 1 December at 10am", "word", ""),
                "APPOINTMENT",
                at,
                at.plus(Duration.ofDays(7)));
    }

    private static Map<String, String> headers(UUID event, UUID person, Instant at) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.toString(),
                "ce_source",
                "/whatmatters/benchmarks",
                "ce_type",
                MessageRequestedV1.TYPE,
                "ce_subject",
                person.toString(),
                "ce_time",
                at.toString(),
                "ce_aggregateversion",
                "1",
                "content-type",
                "application/json");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

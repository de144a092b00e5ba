package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.whatmatters.platform.messaging.OutgoingEvent;

/// What every service keeps beside its own: the facts it told, those it has still to send, and who did what.
final class TellingRows {

    private final CopyTable events =
            new CopyTable("event", "event_id", "topic", "aggregate_id", "aggregate_version", "type", "data");
    private final CopyTable outbox =
            new CopyTable("outbox", "event_id", "aggregatetype", "aggregateid", "type", "topic", "headers", "payload");
    private final CopyTable audit = new CopyTable(
            "audit_entry", "at", "subject", "organisation_id", "action", "basis", "outcome", "person_ids");

    void tell(OutgoingEvent event) {
        var topic = event.topic().topicName();
        if (event.isKept()) {
            events.add(event.id(), topic, event.key(), event.aggregateVersion(), event.type(), event.payload());
        }
        outbox.add(
                event.id(), event.aggregateType(), event.key(), event.type(), topic, event.headers(), event.payload());
    }

    void did(Deed deed) {
        audit.add(
                deed.at(),
                deed.subject(),
                deed.organisation(),
                deed.action(),
                deed.basis(),
                "GRANTED",
                List.of(deed.person()));
    }

    void copyInto(Connection connection) throws SQLException {
        audit.copyInto(connection);
        events.copyInto(connection);
        outbox.copyInto(connection);
    }
}

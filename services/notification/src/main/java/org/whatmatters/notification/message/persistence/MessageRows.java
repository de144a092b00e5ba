package org.whatmatters.notification.message.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.whatmatters.notification.message.Addressee;
import org.whatmatters.notification.message.Addressee.Phone;
import org.whatmatters.notification.message.Addressee.Somebody;
import org.whatmatters.notification.message.Attempt;
import org.whatmatters.notification.message.Message;
import org.whatmatters.notification.message.Message.Standing;
import org.whatmatters.notification.message.MessageId;
import org.whatmatters.notification.message.MessageState;
import org.whatmatters.notification.message.Request;
import org.whatmatters.notification.number.NumberId;
import org.whatmatters.notification.people.PersonId;
import org.whatmatters.notification.people.UkMobile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A message as a row, both ways.
@Component
class MessageRows implements RowMapper<Message> {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JsonMapper json;

    MessageRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Message mapRow(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(uuid(row, "id")),
                request(row),
                new Standing(
                        MessageState.valueOf(row.getString("state")),
                        instant(row, "state_at"),
                        row.getString("reason")),
                row.getInt("attempt") == 0 ? null : attempt(row),
                row.getObject("provider_id", UUID.class),
                row.getObject("look_at") == null ? null : instant(row, "look_at"),
                row.getLong("version"));
    }

    private Request request(ResultSet row) throws SQLException {
        return new Request(
                uuid(row, "request_id"),
                addressee(row),
                row.getObject("organisation_id", UUID.class),
                row.getString("template"),
                json.readValue(row.getString("parameters"), PARAMETERS),
                row.getString("purpose"),
                instant(row, "not_before"),
                instant(row, "not_after"));
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return person == null ? new Phone(new NumberId(uuid(row, "number_id"))) : new Somebody(new PersonId(person));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("attempt"),
                instant(row, "attempted_at"),
                new UkMobile(row.getString("sent_to")),
                instant(row, "absence_counts_from"));
    }

    Map<String, @Nullable Object> columns(Message message) {
        var request = message.request();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", message.id().value());
        columns.put("request", request.id());
        columns.put("person", request.to() instanceof Somebody(var person) ? person.value() : null);
        columns.put("number", request.to() instanceof Phone(var number) ? number.value() : null);
        columns.put("organisation", request.organisation());
        columns.put("template", request.template());
        columns.put("parameters", json.writeValueAsString(request.parameters()));
        columns.put("purpose", request.purpose());
        columns.put("notBefore", at(request.notBefore()));
        columns.put("notAfter", at(request.notAfter()));
        columns.put("state", message.state().name());
        columns.put("stateAt", at(message.standing().since()));
        columns.put("reason", message.standing().reason());
        columns.put("lookAt", message.lookAt() == null ? null : at(message.lookAt()));
        columns.put("providerId", message.providerId());
        columns.put("version", message.version());
        putAttempt(columns, message.attempt());
        return columns;
    }

    private static void putAttempt(Map<String, @Nullable Object> columns, @Nullable Attempt attempt) {
        columns.put("attempt", attempt == null ? 0 : attempt.number());
        columns.put("attemptedAt", attempt == null ? null : at(attempt.at()));
        columns.put("absenceCountsFrom", attempt == null ? null : at(attempt.absenceCountsFrom()));
        columns.put("sentTo", attempt == null ? null : attempt.to().e164());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

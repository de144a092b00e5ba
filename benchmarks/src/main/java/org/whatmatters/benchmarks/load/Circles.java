package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.person.PersonAccessV1;
import org.whatmatters.contracts.person.PersonProfileV1;
import org.whatmatters.person.circle.Around;
import org.whatmatters.person.circle.Relationship;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.platform.messaging.OutgoingEvent;
import tools.jackson.databind.json.JsonMapper;

/// Draws each person's circle from the relationships just written, by the person service's own view of when each
/// ends.
///
/// Of a profile and of a circle only the last state is told: their topics are compacted, and would keep no more of
/// years gone by. What was told stays with the circle, so that the service tells it again only once it has changed.
final class Circles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;

    Circles(Connection connection) {
        this.connection = connection;
    }

    List<OutgoingEvent> draw(List<Life> lives) throws SQLException {
        var table = new CopyTable("circle", "person_id", "version", "told");
        var told = new ArrayList<OutgoingEvent>();
        var relationships = relationships(lives.stream().map(Life::id).toList());
        for (var life : lives) {
            var around = relationships.getOrDefault(life.id(), List.of());
            var alone = new Around(around, List.of(), null, List.of(), List.of(), List.of(), List.of());
            table.add(life.id(), 1, JSON.writeValueAsString(alone));
            told.add(profile(life));
            told.add(access(life, around));
        }
        table.copyInto(connection);
        return told;
    }

    private Map<UUID, List<Relationship>> relationships(List<UUID> people) throws SQLException {
        try (var query = connection.prepareStatement("""
            select canonical_id, organisation_id, kind, min(from_at) as from_at,
                   case when bool_and(until_at is not null) then max(until_at) end as until_at
              from relationship_now
             where canonical_id = any (?)
             group by canonical_id, organisation_id, kind
             order by from_at, kind, organisation_id
            """)) {
            query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var found = new HashMap<UUID, List<Relationship>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject("canonical_id", UUID.class), _ -> new ArrayList<>())
                            .add(relationship(rows));
                }
            }
            return found;
        }
    }

    private static Relationship relationship(ResultSet row) throws SQLException {
        var until = row.getObject("until_at", OffsetDateTime.class);
        return new Relationship(
                row.getObject("organisation_id", UUID.class),
                Relationship.Kind.valueOf(row.getString("kind")),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OutgoingEvent access(Life life, List<Relationship> around) {
        var at = lastChange(life);
        var relationships = around.stream()
                .map(tie -> new PersonAccessV1.Relationship(
                        tie.organisation(), tie.kind().name(), tie.from(), tie.until()))
                .toList();
        return OutgoingEvent.of(
                EventIds.of(life.id(), "access", at),
                "person",
                Topic.PERSON_ACCESS,
                life.id(),
                PersonAccessV1.TYPE,
                1,
                at,
                new PersonAccessV1(life.id(), relationships, List.of(), false, List.of(), 1));
    }

    private static OutgoingEvent profile(Life life) {
        var at = lastChange(life);
        var record = life.person().record();
        return OutgoingEvent.of(
                EventIds.of(life.id(), "profile", at),
                "person",
                Topic.PERSON_PROFILE,
                life.id(),
                PersonProfileV1.TYPE,
                record.version(),
                at,
                profile(record));
    }

    private static PersonProfileV1 profile(PersonRecord record) {
        var details = record.details();
        var born = details.birthDate();
        var postcode = details.home().postcode();
        var safe = record.safeContact();
        return new PersonProfileV1(
                record.id().value(),
                details.name().shown(),
                born == null ? null : born.toString(),
                details.phone(),
                details.communication().language(),
                postcode == null ? null : postcode.value(),
                details.communication().formats().stream().map(Enum::name).toList(),
                new PersonProfileV1.SafeContact(
                        safe.by(Channel.CALL).name(),
                        safe.by(Channel.SMS).name(),
                        safe.by(Channel.VOICEMAIL).name(),
                        safe.by(Channel.EMAIL).name(),
                        safe.by(Channel.APP).name(),
                        safe.by(Channel.LETTER).name(),
                        safe.by(Channel.VISIT).name()),
                false,
                record.version());
    }

    private static Instant lastChange(Life life) {
        return life.cases().getLast().referral().state().at();
    }
}

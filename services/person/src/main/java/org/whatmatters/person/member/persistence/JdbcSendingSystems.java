package org.whatmatters.person.member.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.member.PublicKeys;
import org.whatmatters.person.member.SendingSystem;
import org.whatmatters.person.member.application.SendingSystems;

/// The systems that refer for organisations, in PostgreSQL.
@Repository
class JdbcSendingSystems implements SendingSystems {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSendingSystems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<SendingSystem> of(UUID organisation) {
        return jdbc.sql("""
                        select * from sending_system
                         where organisation_id = :organisation and removed_at is null
                         order by lower(name)
                        """)
                .param("organisation", organisation)
                .query((row, _) -> system(row))
                .list();
    }

    @Override
    public void add(UUID organisation, SendingSystem system) {
        jdbc.sql("""
                        insert into sending_system (
                            id, organisation_id, subject, name, algorithm, key_names, registered_by, registered_at, keys_at)
                        values (:id, :organisation, :subject, :name, :algorithm, :names::text[], :by, :at, :keysAt)
                        """)
                .param("id", system.id())
                .param("organisation", organisation)
                .param("subject", system.subject())
                .param("name", system.name())
                .param("algorithm", system.keys().algorithm())
                .param("names", system.keys().names().toArray(String[]::new))
                .param("by", system.registeredBy())
                .param("at", system.registeredAt().atOffset(ZoneOffset.UTC))
                .param("keysAt", system.keysAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void save(SendingSystem system) {
        jdbc.sql("""
                        update sending_system set algorithm = :algorithm, key_names = :names::text[], keys_at = :keysAt
                         where id = :id
                        """)
                .param("algorithm", system.keys().algorithm())
                .param("names", system.keys().names().toArray(String[]::new))
                .param("keysAt", system.keysAt().atOffset(ZoneOffset.UTC))
                .param("id", system.id())
                .update();
    }

    @Override
    public void remove(SendingSystem system) {
        jdbc.sql("update sending_system set removed_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", system.id())
                .update();
    }

    private static SendingSystem system(ResultSet row) throws SQLException {
        return new SendingSystem(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                new PublicKeys(row.getString("algorithm"), List.of((String[])
                        row.getArray("key_names").getArray())),
                row.getString("registered_by"),
                at(row, "registered_at"),
                at(row, "keys_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

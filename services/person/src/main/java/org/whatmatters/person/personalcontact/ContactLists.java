package org.whatmatters.person.personalcontact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The lists, each as it stood after a change, in PostgreSQL.
@Repository
class ContactLists {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContactLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// 0 while nothing was put down.
    long version(PersonId canonical) {
        return jdbc.sql("""
                        select coalesce(max(c.version), 0)
                          from identity i join personal_contacts c on c.person_id = i.person_id
                         where i.canonical_id = :person
                        """)
                .param("person", canonical.value())
                .query(Long.class)
                .single();
    }

    /// What stood under any id of the record, newest first.
    List<ContactList> of(PersonId canonical, int most) {
        return jdbc.sql("""
                        select c.*
                          from identity i join personal_contacts c on c.person_id = i.person_id
                         where i.canonical_id = :person
                         order by c.version desc, c.said_at desc
                         limit :most
                        """)
                .param("person", canonical.value())
                .param("most", most)
                .query((row, _) -> list(row))
                .list();
    }

    void add(PersonId canonical, ContactList list) {
        jdbc.sql("""
                        insert into personal_contacts (person_id, version, contacts, because, said_to, said_to_name, said_at)
                        values (:person, :version, :contacts::jsonb, :because, :saidTo, :saidToName, :saidAt)
                        """)
                .param("person", canonical.value())
                .param("version", list.version())
                .param("contacts", json.writeValueAsString(list.contacts()))
                .param("because", list.because())
                .param("saidTo", list.by().subject())
                .param("saidToName", list.by().name())
                .param("saidAt", list.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ContactList list(ResultSet row) throws SQLException {
        return new ContactList(
                row.getLong("version"),
                json.readValue(row.getString("contacts"), new TypeReference<List<PersonalContact>>() {}),
                row.getString("because"),
                new Author(row.getObject("said_to", UUID.class), row.getString("said_to_name")),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}

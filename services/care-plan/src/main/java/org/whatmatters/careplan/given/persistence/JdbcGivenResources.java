package org.whatmatters.careplan.given.persistence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.careplan.circle.Standing;
import org.whatmatters.careplan.given.Given;
import org.whatmatters.careplan.given.GivenId;
import org.whatmatters.careplan.given.GivenResources;
import org.whatmatters.careplan.given.PublishedResource;

@Repository
class JdbcGivenResources implements GivenResources {

    private final JdbcClient jdbc;

    JdbcGivenResources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Given given) {
        return jdbc.sql("""
                        insert into given_resource (id, person_id, resource_id, author, said_to_name,
                               said_to_organisation, given_at)
                        select :id, :person, :resource, :author, :name, :organisation::uuid, :at
                         where not exists (select from given_resource g
                                            where g.person_id in (select ids_of_person(:person))
                                              and g.resource_id = :resource)
                        on conflict do nothing
                        """)
                        .param("id", given.id().value())
                        .param("person", given.person().value())
                        .param("resource", given.resource())
                        .param("author", given.by().subject())
                        .param("name", given.by().name())
                        .param("organisation", given.by().organisation())
                        .param("at", given.at().atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Opened<Given>> find(GivenId id, Reader reader) {
        return jdbc.sql("""
                        select g.*, s.person_id as canonical, s.basis, reaches(s.writes, 'PLAN') as may_write,
                               s.proxy_name
                          from given_resource g
                          cross join lateral opening(g.person_id, :organisation::uuid, :subject, :at, :knowsLastWord) s
                         where g.id = :id and reaches(s.headings, 'PLAN')
                        """)
                .param("organisation", reader.organisation())
                .param("subject", reader.subject())
                .param("at", reader.at().atOffset(UTC))
                .param("knowsLastWord", reader.knowsLastWord())
                .param("id", id.value())
                .query((row, _) -> new Opened<>(
                        given(row),
                        new Standing(
                                new PersonId(row.getObject("canonical", UUID.class)),
                                Standing.Basis.valueOf(row.getString("basis")),
                                row.getBoolean("may_write"),
                                row.getString("proxy_name"))))
                .optional();
    }

    @Override
    public List<Kept> of(PersonId person, Reader reader, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select g.*, p.title, p.last_given_on, p.withdrawn, p.version
                          from opening(:person, :organisation::uuid, :subject, :at, :knowsLastWord) s
                          join given_resource g on g.person_id in (select ids_of_person(s.person_id))
                          join published_resource p using (resource_id)
                         where reaches(s.headings, 'PLAN')
                           and (:after::uuid is null or g.id < :after::uuid)
                         order by g.id desc
                         limit :limit
                        """)
                .param("organisation", reader.organisation())
                .param("subject", reader.subject())
                .param("at", reader.at().atOffset(UTC))
                .param("knowsLastWord", reader.knowsLastWord())
                .param("person", person.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Kept(
                        given(row),
                        new PublishedResource(
                                row.getObject("resource_id", UUID.class),
                                row.getString("title"),
                                row.getObject("last_given_on", LocalDate.class),
                                row.getBoolean("withdrawn"),
                                row.getLong("version"))))
                .list();
    }

    @Override
    public void takeBack(GivenId id) {
        jdbc.sql("delete from given_resource where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void texted(GivenId id, Instant at) {
        jdbc.sql("update given_resource set texted_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static Given given(ResultSet row) throws SQLException {
        var texted = row.getObject("texted_at", OffsetDateTime.class);
        return new Given(
                new GivenId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("resource_id", UUID.class),
                Author.recorded(
                        row.getObject("author", UUID.class),
                        row.getString("said_to_name"),
                        row.getObject("said_to_organisation", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                texted == null ? null : texted.toInstant());
    }
}

package org.whatmatters.careplan.given.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.given.PublishedResource;
import org.whatmatters.careplan.given.PublishedResources;

@Repository
class JdbcPublishedResources implements PublishedResources {

    private final JdbcClient jdbc;

    JdbcPublishedResources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PublishedResource> find(UUID resource) {
        return jdbc.sql("select * from published_resource where resource_id = :id")
                .param("id", resource)
                .query((row, _) -> new PublishedResource(
                        row.getObject("resource_id", UUID.class),
                        row.getString("title"),
                        row.getObject("last_given_on", LocalDate.class),
                        row.getBoolean("withdrawn"),
                        row.getLong("version")))
                .optional();
    }

    @Override
    public void record(PublishedResource resource) {
        jdbc.sql("""
                        insert into published_resource (resource_id, title, last_given_on, withdrawn, version)
                        values (:id, :title, :lastGivenOn, :withdrawn, :version)
                        on conflict (resource_id) do update
                           set title = excluded.title, last_given_on = excluded.last_given_on,
                               withdrawn = excluded.withdrawn, version = excluded.version
                         where published_resource.version < excluded.version
                        """)
                .param("id", resource.id())
                .param("title", resource.title())
                .param("lastGivenOn", resource.lastGivenOn())
                .param("withdrawn", resource.withdrawn())
                .param("version", resource.version())
                .update();
    }
}

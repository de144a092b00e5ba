package org.whatmatters.directory.importing.persistence;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.FeedSources;

@Repository
class JdbcFeedSources implements FeedSources {

    private final JdbcClient jdbc;

    JdbcFeedSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Wanted wanted, Instant at) {
        jdbc.sql("""
                        insert into feed_source (name, address, every_hours, organisation_id, asked_by, next_page, next_at)
                        values (:name, :address, :hours, :organisationId, :askedBy, 1, :at)
                            on conflict (name) do update
                           set every_hours = excluded.every_hours, asked_by = excluded.asked_by,
                               next_at = excluded.next_at, address = excluded.address,
                               next_page = case when feed_source.address = excluded.address
                                                then feed_source.next_page else 1 end,
                               fetching_since = case when feed_source.address = excluded.address
                                                     then feed_source.fetching_since end,
                               modified_after = case when feed_source.address = excluded.address
                                                     then feed_source.modified_after end
                        """)
                .param("name", wanted.name().value())
                .param("address", wanted.address().toString())
                .param("hours", wanted.every().toHours())
                .param("organisationId", wanted.organisationId())
                .param("askedBy", wanted.askedBy())
                .param("at", utc(at))
                .update();
    }

    @Override
    public List<Source> of(UUID organisationId) {
        return jdbc.sql("select * from feed_source where organisation_id = :organisationId order by name")
                .param("organisationId", organisationId)
                .query(JdbcFeedSources::source)
                .list();
    }

    @Override
    public boolean remove(SourceName name, UUID organisationId) {
        return jdbc.sql("delete from feed_source where name = :name and organisation_id = :organisationId")
                        .param("name", name.value())
                        .param("organisationId", organisationId)
                        .update()
                == 1;
    }

    @Override
    public boolean isAnothers(SourceName name, UUID organisationId) {
        return jdbc.sql("""
                        select exists (select from feed_source
                                        where name = :name and organisation_id <> :organisationId)
                        """)
                .param("name", name.value())
                .param("organisationId", organisationId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Source> claimDue(Instant now, Instant again) {
        return jdbc.sql("""
                        update feed_source
                           set next_at = :again, fetching_since = coalesce(fetching_since, :now)
                         where name = (select f.name from feed_source f
                                        where f.next_at <= :now
                                          and not exists (select from import_job j
                                                           where j.source = f.name and j.state = 'RUNNING')
                                        order by f.next_at limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", utc(now))
                .param("again", utc(again))
                .query(JdbcFeedSources::source)
                .optional();
    }

    @Override
    public void reached(SourceName name, int nextPage) {
        jdbc.sql("update feed_source set next_page = :nextPage where name = :name")
                .param("name", name.value())
                .param("nextPage", nextPage)
                .update();
    }

    @Override
    public void askForAll(String name) {
        jdbc.sql("update feed_source set modified_after = null where name = :name")
                .param("name", name)
                .update();
    }

    @Override
    public void completed(SourceName name, Instant modifiedAfter, Instant nextAt) {
        jdbc.sql("""
                        update feed_source
                           set next_page = 1, fetching_since = null, modified_after = :modifiedAfter, next_at = :nextAt
                         where name = :name
                        """)
                .param("name", name.value())
                .param("modifiedAfter", utc(modifiedAfter))
                .param("nextAt", utc(nextAt))
                .update();
    }

    private static Source source(ResultSet row, int rowNumber) throws SQLException {
        return new Source(
                new Wanted(
                        SourceName.of(row.getString("name")).orElseThrow(),
                        URI.create(row.getString("address")),
                        Duration.ofHours(row.getInt("every_hours")),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("asked_by", UUID.class)),
                row.getInt("next_page"),
                instant(row, "fetching_since"),
                instant(row, "modified_after"),
                row.getObject("next_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

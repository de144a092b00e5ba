package org.whatmatters.person.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.identity.Merge;
import org.whatmatters.person.identity.application.Merges;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Details.Fact;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// A record that was merged into yet another has to be parted from that one first, so it is not among them.
@Repository
class JdbcMerges implements Merges {

    private static final String FOR_THE_WORKER = """
            select m.*, p.given_name, p.family_name
              from record_merge m
              join identity kept on kept.person_id = m.kept and kept.canonical_id = m.kept
              join person p on p.id = m.kept
             where speaks_for(m.kept, :organisation, :worker, :atWork, :isOfficer)
               and\s""";

    private final JdbcClient jdbc;
    private final Fence fence;

    JdbcMerges(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    @Override
    public void add(Merge merge) {
        jdbc.sql("""
                        insert into record_merge (id, version, kept, absorbed, ids, took, merged_at)
                        values (:id, :version, :kept, :absorbed, :ids, :took, :at)
                        """)
                .param("id", merge.id())
                .param("version", merge.version())
                .param("kept", merge.kept().value())
                .param("absorbed", merge.absorbed().value())
                .param("ids", merge.ids().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("took", merge.took().stream().map(Fact::name).sorted().toArray(String[]::new))
                .param("at", merge.mergedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Named> list(Actor.Staff worker, PageRequest page) {
        return fence.asTheServiceFor(PersonErrand.NAME_UNDECIDED, () -> listed(worker, page));
    }

    private List<Named> listed(Actor.Staff worker, PageRequest page) {
        return jdbc.sql(FOR_THE_WORKER + "m.undone_at is null and " + page.newestFirst("m.id"))
                .params(Speaker.parameters(worker))
                .param("after", page.after())
                .query((row, _) -> named(row))
                .list();
    }

    @Override
    public Optional<Named> hold(Actor.Staff worker, UUID id) {
        Decisions.oneAtATime(jdbc);
        return find(worker, id);
    }

    @Override
    public Optional<Named> find(Actor.Staff worker, UUID id) {
        return fence.asTheServiceFor(PersonErrand.NAME_UNDECIDED, () -> found(worker, id));
    }

    private Optional<Named> found(Actor.Staff worker, UUID id) {
        return jdbc.sql(FOR_THE_WORKER + "m.id = :id")
                .params(Speaker.parameters(worker))
                .param("id", id)
                .query((row, _) -> named(row))
                .optional();
    }

    @Override
    public void undo(Merge merge, Author by, Instant at, String because) {
        jdbc.sql("""
                        update record_merge
                           set version = version + 1, undone_by = :by, undone_by_name = :byName,
                               undone_because = :because, undone_at = :at
                         where id = :id
                        """)
                .param("by", by.subject())
                .param("byName", by.name())
                .param("because", because)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", merge.id())
                .update();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(merge(row), new Name(row.getString("given_name"), row.getString("family_name")).shown());
    }

    private static Merge merge(ResultSet row) throws SQLException {
        var undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("kept", UUID.class)),
                new PersonId(row.getObject("absorbed", UUID.class)),
                Stream.of((UUID[]) row.getArray("ids").getArray())
                        .map(PersonId::new)
                        .toList(),
                Stream.of((String[]) row.getArray("took").getArray())
                        .map(Fact::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                undoneAt == null ? null : undoneAt.toInstant());
    }
}

package org.whatmatters.directory.editing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Edits;
import org.whatmatters.directory.editing.LocalEdit;
import org.whatmatters.directory.editing.application.FeedDocument;
import org.whatmatters.directory.editing.application.LocalEdits;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was put right beside what the feed says, and publishes the one over the other.
@Repository
class JdbcLocalEdits implements LocalEdits {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcLocalEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Editable> find(UUID service, UUID organisation) {
        return jdbc.sql("""
                        select s.source, s.version, coalesce(e.document, s.document) as document, given.said_at
                          from service s
                          left join edited_service e on e.service_id = s.id
                         cross join lateral (
                               select max(j.asked_at) as said_at
                                 from import_job j
                                where j.source = s.source
                                  and exists (select from import_row r
                                               where r.import_id = j.id and r.service_id = s.id
                                                 and r.fate <> 'REFUSED')) given
                         where s.id = :id
                           and exists (select from import_job j
                                        where j.source = s.source and j.organisation_id = :organisation)
                        """)
                .param("id", service)
                .param("organisation", organisation)
                .query((row, _) -> {
                    var saidAt = row.getObject("said_at", OffsetDateTime.class);
                    return new Editable(
                            row.getString("source"),
                            saidAt == null ? null : saidAt.toInstant(),
                            row.getLong("version"),
                            FeedDocument.of(row.getString("document")),
                            of(List.of(service)).getOrDefault(service, Edits.NONE));
                })
                .optional();
    }

    @Override
    public Map<UUID, Edits> of(Collection<UUID> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        var edits = new HashMap<UUID, Map<EditedField, LocalEdit>>();
        jdbc.sql("""
                        select service_id, field, value, feed_said, feed_says, organisation_id, edited_by, edited_at,
                               because
                          from local_edit where service_id = any (:ids::uuid[])
                        """).param("ids", services.toArray(UUID[]::new)).query(row -> {
            var edit = edit(row);
            edits.computeIfAbsent(row.getObject("service_id", UUID.class), _ -> new EnumMap<>(EditedField.class))
                    .put(edit.field(), edit);
        });
        var whole = new HashMap<UUID, Edits>();
        edits.forEach((service, its) -> whole.put(service, new Edits(its)));
        return whole;
    }

    @Override
    public void write(UUID service, FeedDocument feed, Edits edits, Instant at) {
        var published = feed.under(edits);
        jdbc.sql("""
                        update service
                           set name = :name, description = :description, url = :url, document = :document::jsonb,
                               version = version + 1, last_modified = :at, recorded_at = :at
                         where id = :id
                        """)
                .param("name", published.text().name())
                .param("description", published.text().description())
                .param("url", published.text().url())
                .param("document", published.written())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", service)
                .update();
        jdbc.sql("call derive_facts(array[:id::uuid])").param("id", service).update();
        forget(service, edits.isEmpty());
        if (!edits.isEmpty()) {
            keep(service, feed.written(), edits);
        }
    }

    @Override
    public void follow(UUID service, String feed, Edits edits) {
        forget(service, false);
        keep(service, feed, edits);
    }

    private void forget(UUID service, boolean feedToo) {
        jdbc.sql("delete from local_edit where service_id = :id")
                .param("id", service)
                .update();
        if (feedToo) {
            jdbc.sql("delete from edited_service where service_id = :id")
                    .param("id", service)
                    .update();
        }
    }

    private void keep(UUID service, String feed, Edits edits) {
        jdbc.sql("""
                        insert into edited_service (service_id, document) values (:id, :document::jsonb)
                            on conflict (service_id) do update set document = excluded.document
                        """).param("id", service).param("document", feed).update();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        edits.byField().values().forEach(edit -> rows.add(row(edit)));
        jdbc.sql("""
                        insert into local_edit (service_id, field, value, feed_said, feed_says, organisation_id,
                               edited_by, edited_at, because)
                        select :id, field, value, feed_said, feed_says, organisation_id, edited_by, edited_at, because
                          from jsonb_to_recordset(:rows::jsonb) as said (field text, value text, feed_said text,
                               feed_says text, organisation_id uuid, edited_by uuid, edited_at timestamptz,
                               because text)
                        """)
                .param("id", service)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    private static Map<String, @Nullable Object> row(LocalEdit edit) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("field", edit.field().name());
        row.put("value", edit.value());
        row.put("feed_said", edit.feedSaid());
        row.put("feed_says", edit.feedSays());
        row.put("organisation_id", edit.source().organisation());
        row.put("edited_by", edit.source().by());
        row.put("edited_at", edit.source().at().toString());
        row.put("because", edit.source().because());
        return row;
    }

    private static LocalEdit edit(ResultSet row) throws SQLException {
        return new LocalEdit(
                EditedField.valueOf(row.getString("field")),
                row.getString("value"),
                row.getString("feed_said"),
                row.getString("feed_says"),
                new LocalEdit.Source(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("edited_by", UUID.class),
                        Objects.requireNonNull(row.getObject("edited_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("because")));
    }
}

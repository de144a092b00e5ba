package org.whatmatters.directory.importing.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.importing.DetailState;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.WithheldDetails;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.directory.importing.format.WordsAround;
import org.whatmatters.platform.web.PageRequest;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcWithheldDetails implements WithheldDetails {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DETAIL = """
            select d.id, d.source, d.kind, d.value, d.because, d.decided_at, d.version,
                   found.service_id, found.name, found.field,
                   g.document::jsonb #>> string_to_array(substr(found.field, 2), '/') as words,
                   (select count(distinct f.service_id) from personal_detail_found f where f.detail_id = d.id) as services
              from personal_detail d
              join lateral (select s.id as service_id, s.name, f.field
                              from personal_detail_found f join service s on s.id = f.service_id
                             where f.detail_id = d.id order by s.name, f.field, s.id limit 1) found on true
              join given_service g on g.service_id = found.service_id
             where\s""";

    private final JdbcClient jdbc;

    JdbcWithheldDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdWords(SourceName source) {
        hold("pg_advisory_xact_lock_shared", source);
    }

    @Override
    public void holdSource(SourceName source) {
        hold("pg_advisory_xact_lock", source);
    }

    private void hold(String lock, SourceName source) {
        jdbc.sql("select " + lock + "(hashtext('personal_detail'), hashtext(:source))")
                .param("source", source.value())
                .query((_, _) -> true)
                .single();
    }

    @Override
    public Set<String> shown(SourceName source, Collection<String> values) {
        return values.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                                select value from personal_detail
                                 where source = :source and value = any(:values::text[]) and because is not null
                                """)
                        .param("source", source.value())
                        .param("values", values.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    @Override
    public void keep(SourceName source, Map<Given, List<PersonalDetail>> found, Instant at) {
        var ids = found.keySet().stream().map(Given::id).toList();
        jdbc.sql("delete from personal_detail_found where service_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from given_service where service_id in (:ids)")
                .param("ids", ids)
                .update();
        var documents = new ArrayList<Map<String, Object>>();
        var rows = new ArrayList<Map<String, Object>>();
        found.forEach((given, details) -> {
            if (!details.isEmpty()) {
                documents.add(Map.of("service_id", given.id(), "document", given.document()));
            }
            details.forEach(detail -> rows.add(row(given.id(), detail)));
        });
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into given_service (service_id, document)
                        select service_id, document
                          from jsonb_to_recordset(:rows::jsonb) as given (service_id uuid, document text)
                        """).param("rows", JSON.writeValueAsString(documents)).update();
        var json = JSON.writeValueAsString(rows);
        jdbc.sql("""
                        insert into personal_detail (id, source, kind, value, found_at)
                        select distinct on (value) id, :source, kind, value, :at
                          from jsonb_to_recordset(:rows::jsonb) as given (id uuid, kind text, value text)
                            on conflict (source, value) do nothing
                        """)
                .param("source", source.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rows", json)
                .update();
        jdbc.sql("""
                        insert into personal_detail_found (detail_id, service_id, field)
                        select d.id, given.service_id, given.field
                          from jsonb_to_recordset(:rows::jsonb) as given (service_id uuid, field text, value text)
                          join personal_detail d on d.source = :source and d.value = given.value
                            on conflict do nothing
                        """).param("rows", json).param("source", source.value()).update();
    }

    private static Map<String, Object> row(UUID serviceId, PersonalDetail detail) {
        return Map.of(
                "id", UuidCreator.getTimeOrderedEpoch(),
                "service_id", serviceId,
                "field", detail.field(),
                "kind", detail.kind(),
                "value", detail.value());
    }

    @Override
    public List<Detail> in(DetailState state, @Nullable SourceName source, PageRequest page) {
        return jdbc.sql(DETAIL + standing(state) + " and (:source::text is null or d.source = :source) and "
                        + page.oldestFirst("d.id"))
                .param("source", source == null ? null : source.value())
                .param("after", page.after())
                .query(JdbcWithheldDetails::detail)
                .list();
    }

    private static String standing(DetailState state) {
        return switch (state) {
            case WAITING -> "d.decided_at is null";
            case SHOWN -> "d.because is not null";
            case LEFT_OUT -> "d.decided_at is not null and d.because is null";
        };
    }

    @Override
    public Optional<Detail> find(UUID id) {
        return one(id, "");
    }

    @Override
    public Optional<Detail> hold(UUID id) {
        return one(id, " for update of d");
    }

    private Optional<Detail> one(UUID id, String lock) {
        return jdbc.sql(DETAIL + "d.id = :id" + lock)
                .param("id", id)
                .query(JdbcWithheldDetails::detail)
                .optional();
    }

    @Override
    public void decide(UUID id, @Nullable String because, UUID by, Instant at) {
        jdbc.sql("""
                        update personal_detail
                           set because = :because, decided_by = :by, decided_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("because", because)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Given> servicesWith(UUID id, UUID after, int limit) {
        return jdbc.sql("""
                        select g.document from given_service g
                         where g.service_id > :after
                           and exists (select from personal_detail_found f
                                        where f.detail_id = :id and f.service_id = g.service_id)
                         order by g.service_id limit :limit
                        """)
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> Given.ofDocument(row.getString("document")))
                .list();
    }

    private static Detail detail(ResultSet row, int rowNumber) throws SQLException {
        var kind = PersonalDetail.Kind.valueOf(row.getString("kind"));
        var value = row.getString("value");
        var because = row.getString("because");
        return new Detail(
                row.getObject("id", UUID.class),
                row.getString("source"),
                kind,
                value,
                new Found(
                        row.getObject("service_id", UUID.class),
                        row.getString("name"),
                        row.getString("field"),
                        WordsAround.of(row.getString("words"), kind, value)),
                row.getLong("services"),
                because != null
                        ? DetailState.SHOWN
                        : row.getObject("decided_at") == null ? DetailState.WAITING : DetailState.LEFT_OUT,
                because,
                row.getLong("version"));
    }
}

package org.whatmatters.directory.importing.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.RowFate;
import org.whatmatters.directory.importing.application.ImportJobs;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcImportJobs implements ImportJobs {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Asked asked, RequestKey request) {
        return jdbc.sql("""
                        insert into import_job (id, source, organisation_id, asked_by, request_key, fingerprint, state,
                               asked_at, progress_at)
                        values (:id, :source, :organisationId, :askedBy, :key, :fingerprint, 'RUNNING', :at, :at)
                            on conflict do nothing
                        """)
                        .param("id", asked.id())
                        .param("source", asked.source().value())
                        .param("organisationId", asked.organisationId())
                        .param("askedBy", asked.askedBy())
                        .param("key", request.key())
                        .param("fingerprint", request.fingerprint())
                        .param("at", utc(asked.at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<First> firstOf(UUID organisationId, RequestKey request) {
        return jdbc.sql("""
                        select id, fingerprint = :fingerprint as same_file from import_job
                         where organisation_id = :organisationId and request_key = :key
                        """)
                .param("organisationId", organisationId)
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .query((row, _) -> new First(row.getObject("id", UUID.class), row.getBoolean("same_file")))
                .optional();
    }

    @Override
    public Map<UUID, Long> rowsThatTook(UUID importId, Collection<UUID> serviceIds) {
        var rows = new HashMap<UUID, Long>();
        if (!serviceIds.isEmpty()) {
            jdbc.sql("""
                            select service_id, row_number from import_row
                             where import_id = :importId and service_id in (:ids) and fate <> 'REFUSED'
                            """).param("importId", importId).param("ids", serviceIds).query(row -> {
                rows.put(row.getObject("service_id", UUID.class), row.getLong("row_number"));
            });
        }
        return rows;
    }

    @Override
    public void addRows(UUID importId, Collection<RowFate> rows) {
        jdbc.sql("""
                        insert into import_row (import_id, row_number, service_id, given_id, fate, reason, message,
                               flag)
                        select :importId, row_number, service_id, given_id, fate, reason, message, flag
                          from jsonb_to_recordset(:rows::jsonb) as given (row_number bigint, service_id uuid,
                               given_id text, fate text, reason text, message text, flag text)
                            on conflict (import_id, row_number) do nothing
                        """)
                .param("importId", importId)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rows.stream().map(JdbcImportJobs::columns).toList()))
                .update();
    }

    private static Map<String, @Nullable Object> columns(RowFate row) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("row_number", row.row());
        columns.put("service_id", row.serviceId());
        columns.put("fate", row.fate());
        columns.put("flag", row.flag());
        var refusal = row.refusal();
        if (refusal != null) {
            columns.put("given_id", refusal.givenId());
            columns.put("reason", refusal.reason());
            columns.put("message", refusal.message());
        }
        return columns;
    }

    @Override
    public boolean touch(UUID importId, Instant at) {
        return jdbc.sql("update import_job set progress_at = :at where id = :id and state = 'RUNNING'")
                        .param("id", importId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Override
    public void end(UUID importId, ImportState state, @Nullable String fault, Instant at) {
        jdbc.sql("""
                        update import_job set state = :state, fault = :fault, progress_at = :at, ended_at = :at
                         where id = :id and state = 'RUNNING'
                        """)
                .param("id", importId)
                .param("state", state.name())
                .param("fault", fault)
                .param("at", utc(at))
                .update();
    }

    @Override
    public int interruptNotAliveSince(Instant since, Instant at) {
        return jdbc.sql("""
                        update import_job
                           set state = 'INTERRUPTED', ended_at = :at, request_key = 'interrupted ' || id
                         where state = 'RUNNING' and progress_at < :since
                        """).param("since", utc(since)).param("at", utc(at)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

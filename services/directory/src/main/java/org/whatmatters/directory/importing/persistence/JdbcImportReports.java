package org.whatmatters.directory.importing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.importing.Fate;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.Refusal;
import org.whatmatters.directory.importing.RowFate;
import org.whatmatters.directory.importing.application.ImportReports;
import org.whatmatters.platform.web.PageRequest;

/// The counts are counted from the rows' fates, so they are right while the import still runs.
@Repository
class JdbcImportReports implements ImportReports {

    private static final int MOST_ROWS_TOLD = 500;

    private final JdbcClient jdbc;

    JdbcImportReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Report> find(UUID importId, UUID organisationId) {
        return jdbc.sql("""
                        select id, source, state, fault from import_job
                         where id = :id and organisation_id = :organisationId
                        """)
                .param("id", importId)
                .param("organisationId", organisationId)
                .query((row, _) -> new Report(
                        importId,
                        row.getString("source"),
                        ImportState.valueOf(row.getString("state")),
                        row.getString("fault"),
                        counts(importId),
                        countsByReason(importId),
                        refusals(importId, 0, MOST_ROWS_TOLD),
                        flaggedRows(importId),
                        flagged(importId, 0, MOST_ROWS_TOLD)))
                .optional();
    }

    @Override
    public List<Summary> list(UUID organisationId, PageRequest page) {
        return jdbc.sql("select id, source, state, asked_at, ended_at from import_job"
                        + " where organisation_id = :organisationId and " + page.newestFirst("id"))
                .param("organisationId", organisationId)
                .param("after", page.after())
                .query((row, _) -> {
                    var endedAt = row.getObject("ended_at", OffsetDateTime.class);
                    return new Summary(
                            row.getObject("id", UUID.class),
                            row.getString("source"),
                            ImportState.valueOf(row.getString("state")),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            endedAt == null ? null : endedAt.toInstant());
                })
                .list();
    }

    @Override
    public List<RowFate> remarkable(UUID importId, int most) {
        return jdbc.sql("""
                        select row_number, service_id, given_id, fate, reason, message, flag from import_row
                         where import_id = :id and (fate = 'REFUSED' or flag is not null)
                         order by row_number limit :most
                        """)
                .param("id", importId)
                .param("most", most)
                .query((row, number) -> row.getString("reason") == null ? flagged(row, number) : refusal(row, number))
                .list();
    }

    @Override
    public boolean isOf(UUID importId, UUID organisationId) {
        return jdbc.sql("""
                        select exists (select from import_job where id = :id and organisation_id = :organisationId)
                        """)
                .param("id", importId)
                .param("organisationId", organisationId)
                .query(Boolean.class)
                .single();
    }

    private Map<Fate, Long> counts(UUID importId) {
        var counts = new EnumMap<Fate, Long>(Fate.class);
        jdbc.sql("select fate, count(*) as rows from import_row where import_id = :id group by fate")
                .param("id", importId)
                .query(row -> {
                    counts.put(Fate.valueOf(row.getString("fate")), row.getLong("rows"));
                });
        return counts;
    }

    private Map<String, Long> countsByReason(UUID importId) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select reason, count(*) as rows from import_row
                         where import_id = :id and fate = 'REFUSED' group by reason order by rows desc, reason
                        """).param("id", importId).query(row -> {
            counts.put(row.getString("reason"), row.getLong("rows"));
        });
        return counts;
    }

    @Override
    public List<RowFate> refusals(UUID importId, long after, int limit) {
        return jdbc.sql("""
                        select row_number, given_id, reason, message from import_row
                         where import_id = :id and fate = 'REFUSED' and row_number > :after
                         order by row_number limit :limit
                        """)
                .param("id", importId)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcImportReports::refusal)
                .list();
    }

    private long flaggedRows(UUID importId) {
        return jdbc.sql("select count(*) from import_row where import_id = :id and flag is not null")
                .param("id", importId)
                .query(Long.class)
                .single();
    }

    @Override
    public List<RowFate> flagged(UUID importId, long after, int limit) {
        return jdbc.sql("""
                        select row_number, service_id, fate, flag from import_row
                         where import_id = :id and flag is not null and row_number > :after
                         order by row_number limit :limit
                        """)
                .param("id", importId)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcImportReports::flagged)
                .list();
    }

    private static RowFate flagged(ResultSet row, int rowNumber) throws SQLException {
        return RowFate.taken(
                row.getLong("row_number"),
                row.getObject("service_id", UUID.class),
                Fate.valueOf(row.getString("fate")),
                row.getString("flag"));
    }

    private static RowFate refusal(ResultSet row, int rowNumber) throws SQLException {
        return RowFate.refused(
                row.getLong("row_number"),
                new Refusal(row.getString("given_id"), row.getString("reason"), row.getString("message")));
    }
}

package org.whatmatters.directory.importing.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.importing.application.ImportTables;
import org.whatmatters.directory.importing.format.HsdsRows.Keyed;
import org.whatmatters.directory.importing.format.HsdsTable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcImportTables implements ImportTables {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcImportTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(UUID importId, List<Keyed> rows) {
        jdbc.sql("""
                        insert into import_table_row (import_id, table_name, key, row_number, cells)
                        select :importId, table_name, key, row_number, cells
                          from jsonb_to_recordset(:rows::jsonb) as given (table_name text, key text,
                               row_number bigint, cells text)
                            on conflict do nothing
                        """)
                .param("importId", importId)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rows.stream().map(JdbcImportTables::columns).toList()))
                .update();
    }

    private static Map<String, Object> columns(Keyed row) {
        return Map.of(
                "table_name", row.table(),
                "key", row.key(),
                "row_number", row.row(),
                "cells", JSON.writeValueAsString(row.cells()));
    }

    @Override
    public List<Keyed> find(UUID importId, HsdsTable table, Collection<String> keys) {
        return jdbc.sql("""
                        select key, row_number, cells from import_table_row
                         where import_id = :importId and table_name = :table and key = any(:keys::text[])
                         order by key, row_number
                        """)
                .param("importId", importId)
                .param("table", table.name())
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> new Keyed(
                        table,
                        row.getString("key"),
                        row.getLong("row_number"),
                        JSON.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    @Override
    public void forgetEnded() {
        jdbc.sql("""
                        delete from import_table_row r using import_job j
                         where j.id = r.import_id and j.state <> 'RUNNING'
                        """).update();
    }
}

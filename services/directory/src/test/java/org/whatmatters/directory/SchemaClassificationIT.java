package org.whatmatters.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class SchemaClassificationIT {

    private final JdbcClient jdbc;

    SchemaClassificationIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void every_column_says_how_sensitive_it_is() {
        var unclassified = jdbc.sql("""
                        select c.relname || '.' || a.attname
                          from pg_attribute a join pg_class c on c.oid = a.attrelid
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                           and not c.relispartition and a.attnum > 0 and not a.attisdropped
                           and c.relname <> 'flyway_schema_history'
                           and coalesce(col_description(c.oid, a.attnum), '')
                               !~ '^(internal|personal|special-category)(: .+)?$'
                        """).query(String.class).list();

        assertThat(unclassified).isEmpty();
    }
}

package org.whatmatters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.notification.support.NotificationTest;

@NotificationTest
class SchemaClassificationIT {

    private final JdbcClient jdbc;

    SchemaClassificationIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void every_column_says_how_sensitive_it_is() {
        var silent = jdbc.sql("""
                        select c.relname || '.' || a.attname
                          from pg_attribute a join pg_class c on c.oid = a.attrelid
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                           and not a.attisdropped and not c.relispartition and c.relname <> 'flyway_schema_history'
                           and coalesce(col_description(c.oid, a.attnum), '')
                               !~ '^(internal|personal|special-category)(:|$)'
                        """).query(String.class).list();

        assertThat(silent).isEmpty();
    }
}

package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every service promises of its tables. A service's test of it is one line.
public interface ClassifiedSchema {

    JdbcClient jdbc();

    @Test
    default void every_column_says_how_sensitive_it_is() {
        var silent = jdbc().sql("""
                        select t.relname || '.' || c.attname
                          from pg_attribute c join pg_class t on t.oid = c.attrelid
                         where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                           and not t.relispartition and t.relname <> 'flyway_schema_history'
                           and c.attnum > 0 and not c.attisdropped
                           and coalesce(col_description(t.oid, c.attnum), '')
                               !~ '^(internal|personal|special-category)(:|$)'
                        """).query(String.class).list();

        assertThat(silent).isEmpty();
    }
}

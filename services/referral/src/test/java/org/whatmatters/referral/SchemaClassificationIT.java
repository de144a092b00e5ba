package org.whatmatters.referral;

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
    void every_column_of_the_service_says_how_sensitive_it_is() {
        var silent = jdbc.sql("""
                        select t.relname || '.' || c.attname
                          from pg_attribute c join pg_class t on t.oid = c.attrelid
                         where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
                           and t.relname !~ '^(flyway|event|outbox|inbox|parked|idempotent|audit)'
                           and c.attnum > 0 and not c.attisdropped
                           and coalesce(col_description(t.oid, c.attnum), '')
                               !~ '^(internal|personal|special-category)(:|$)'
                        """).query(String.class).list();

        assertThat(silent).isEmpty();
    }
}

package org.whatmatters.directory.link;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What they say to us, and no more of them, for as long as it counts.
@Repository
class JdbcRobotsFiles implements RobotsFiles {

    private static final Duration KEPT_FOR = Duration.ofDays(2);

    private final JdbcClient jdbc;

    JdbcRobotsFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Robots> since(Instant read, String origin) {
        return jdbc.sql("select rules from robots_file where origin = :origin and read_at > :since")
                .param("origin", origin)
                .param("since", read.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Robots.ofEverybody(row.getString("rules")))
                .optional();
    }

    @Override
    public void keep(String origin, Robots robots, Instant read) {
        jdbc.sql("delete from robots_file where read_at <= :before")
                .param("before", read.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into robots_file (origin, rules, read_at) values (:origin, :rules, :at)
                            on conflict (origin) do update set rules = excluded.rules, read_at = excluded.read_at
                        """)
                .param("origin", origin)
                .param("rules", robots.written())
                .param("at", read.atOffset(ZoneOffset.UTC))
                .update();
    }
}

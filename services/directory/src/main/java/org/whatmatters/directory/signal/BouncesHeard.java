package org.whatmatters.directory.signal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages to groups that came back for good, each once, until they have made somebody look.
@Repository
class BouncesHeard {

    private final JdbcClient jdbc;

    BouncesHeard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID request, UUID service, Instant at) {
        jdbc.sql("""
                        insert into bounce_heard (request_id, service_id, bounced_at, counted)
                        values (:request, :service, :at, false)
                            on conflict (request_id) do nothing
                        """)
                .param("request", request)
                .param("service", service)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many have not made anybody look yet. What came back before somebody last made sure of the listing is old.
    int uncounted(UUID service, Instant since) {
        return Objects.requireNonNull(jdbc.sql("""
                        select count(*) from bounce_heard b join service s on s.id = b.service_id
                         where b.service_id = :service and not b.counted and b.bounced_at >= :since
                           and (b.bounced_at at time zone 'Europe/London')::date >= s.assured_on
                        """)
                .param("service", service)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single());
    }

    /// They have made somebody look, and do so once.
    void count(UUID service) {
        jdbc.sql("update bounce_heard set counted = true where service_id = :service and not counted")
                .param("service", service)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from bounce_heard where bounced_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}

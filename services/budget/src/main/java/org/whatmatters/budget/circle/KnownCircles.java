package org.whatmatters.budget.circle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands in a relationship with whom.
@Repository
public class KnownCircles {

    private final JdbcClient jdbc;

    KnownCircles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the worker's organisation hosts the person now, and is still at work.
    public boolean works(UUID organisation, UUID worker, UUID person, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from people_hosted_by(:organisation, :worker, :at) h
                                        where h.person_id = :person and h.still_at_work)
                        """)
                .param("organisation", organisation)
                .param("worker", worker)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}

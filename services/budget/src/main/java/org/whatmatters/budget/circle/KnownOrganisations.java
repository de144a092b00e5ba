package org.whatmatters.budget.circle;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;

/// The partner organisations, as far as money needs them: which of them holds it.
@Repository
public class KnownOrganisations {

    private final JdbcClient jdbc;

    KnownOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The integrated care board. One installation serves one system, so there is one.
    public Optional<UUID> budgetHolder() {
        return jdbc.sql("select id from organisation where kind = 'ICB' order by id limit 1")
                .query(UUID.class)
                .optional();
    }

    void learn(OrganisationProfileV1 profile) {
        jdbc.sql("""
                        insert into organisation as known (id, kind, version) values (:id, :kind, :version)
                        on conflict (id) do update set kind = excluded.kind, version = excluded.version
                         where known.version < excluded.version
                        """)
                .param("id", profile.organisationId())
                .param("kind", profile.kind())
                .param("version", profile.version())
                .update();
    }
}

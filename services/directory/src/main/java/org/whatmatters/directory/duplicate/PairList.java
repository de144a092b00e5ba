package org.whatmatters.directory.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pairs as an editor reads them in a list.
@Repository
class PairList {

    private static final int MOST = 200;

    /// What stands in a list of one of the two.
    record Named(UUID id, String name, @Nullable String organisationName) {}

    /// A pair as a list shows it.
    ///
    /// @param decidedAt where somebody has decided
    /// @param keptId which of the two stands for both, where they are one
    record Listed(
            UUID id,
            Named first,
            Named second,
            Agreement agreement,
            Instant foundAt,
            @Nullable Instant decidedAt,
            @Nullable UUID keptId) {}

    enum Which {
        /// Waits for an editor; what most agrees first, then the longest waiting.
        OPEN("p.state = 'OPEN'", """
                p.same_identifier::integer + p.like_name::integer + p.same_postcode::integer desc, p.found_at\
                """),
        MERGED("p.state = 'MERGED'", "p.decided_at desc"),
        DIFFERENT("p.state = 'DIFFERENT'", "p.decided_at desc");

        private final String condition;
        private final String order;

        Which(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    private final JdbcClient jdbc;

    PairList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed> list(Which which) {
        return list(which, "true", Map.of());
    }

    /// Those of one listing that wait.
    List<Listed> waiting(UUID listing) {
        return list(Which.OPEN, "(p.first_id = :listing or p.second_id = :listing)", Map.of("listing", listing));
    }

    /// What waits is shown only while both may be compared: not while one has ended, or hides its place.
    private List<Listed> list(Which which, String condition, Map<String, UUID> parameters) {
        return jdbc.sql("""
                        select p.id, p.first_id, a.name as first_name, ao.name as first_organisation, p.second_id,
                               b.name as second_name, bo.name as second_organisation, p.same_identifier, p.like_name,
                               p.same_postcode, p.found_at, p.decided_at, p.kept_id
                          from duplicate_pair p
                          join service a on a.id = p.first_id
                          join service b on b.id = p.second_id
                          left join organisation ao on ao.id = a.organisation_id
                          left join organisation bo on bo.id = b.organisation_id
                         where %s and %s
                           and (p.state <> 'OPEN'
                                or not a.confidential_location and a.life not in ('DRAFT', 'SUBMITTED', 'DEFUNCT')
                                   and not b.confidential_location
                                   and b.life not in ('DRAFT', 'SUBMITTED', 'DEFUNCT'))
                         order by %s, p.id limit :most
                        """.formatted(which.condition, condition, which.order))
                .params(parameters)
                .param("most", MOST)
                .query(PairList::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int rowNumber) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                named(row, "first"),
                named(row, "second"),
                Pairs.agreement(row),
                Objects.requireNonNull(Pairs.at(row, "found_at")),
                Pairs.at(row, "decided_at"),
                row.getObject("kept_id", UUID.class));
    }

    private static Named named(ResultSet row, String which) throws SQLException {
        return new Named(
                row.getObject(which + "_id", UUID.class),
                row.getString(which + "_name"),
                row.getString(which + "_organisation"));
    }
}

package org.whatmatters.directory.duplicate;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which listing was said to be which other.
@Repository
class Merges {

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time until the transaction ends: two merges together could close a circle that neither closes alone.
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('listed twice', 0))::text")
                .query(String.class)
                .single();
    }

    /// Those that begin with one of these two.
    Chains of(UUID first, UUID second) {
        var sameAs = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        with recursive went (id, same_as) as (
                            select s.id, s.same_as from service s where s.id in (:first, :second)
                            union
                            select s.id, s.same_as from went w join service s on s.id = w.same_as)
                        select id, same_as from went where same_as is not null
                        """).param("first", first).param("second", second).query(row -> {
            sameAs.put(row.getObject("id", UUID.class), row.getObject("same_as", UUID.class));
        });
        return new Chains(sameAs);
    }

    void merge(UUID ended, UUID kept) {
        jdbc.sql("update service set same_as = :kept where id = :ended")
                .param("kept", kept)
                .param("ended", ended)
                .update();
    }

    void restore(UUID ended) {
        jdbc.sql("update service set same_as = null where id = :ended")
                .param("ended", ended)
                .update();
    }

    String source(UUID listing) {
        return jdbc.sql("select source from service where id = :id")
                .param("id", listing)
                .query(String.class)
                .single();
    }
}

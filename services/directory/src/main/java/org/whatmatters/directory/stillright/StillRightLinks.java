package org.whatmatters.directory.stillright;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Secret;

@Repository
class StillRightLinks {

    /// A link as far as whoever holds it may know it.
    ///
    /// @param isGood whether it still does something
    record Link(
            UUID id, UUID service, String name, @Nullable String description, boolean isGood) {}

    private final JdbcClient jdbc;

    StillRightLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A newer link to the same listing ends those before it.
    ///
    /// @param by who made it; null where it is mailed
    void add(UUID id, UUID service, Secret secret, @Nullable UUID by, Instant at, Instant until) {
        jdbc.sql("update still_right_link set good_until = :at where service_id = :service and good_until > :at")
                .param("service", service)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into still_right_link (id, service_id, token_hash, made_by, made_at, good_until)
                        values (:id, :service, :hash, :by, :at, :until)
                        """)
                .param("id", id)
                .param("service", service)
                .param("hash", secret.hash())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> find(Secret secret, Instant now) {
        return jdbc.sql("""
                        select l.id, l.service_id as service, s.name, s.description,
                               l.used_at is null and l.good_until > :now as is_good
                          from still_right_link l join service s on s.id = l.service_id
                         where l.token_hash = :hash
                        """)
                .param("hash", secret.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Link.class)
                .optional();
    }

    /// Whether it was still good; from then on it is not.
    boolean use(UUID id, Instant now) {
        return jdbc.sql("""
                        update still_right_link set used_at = :now
                         where id = :id and used_at is null and good_until > :now
                        """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

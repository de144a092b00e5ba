package org.whatmatters.referral.selfreferral;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Secret;

/// The forms that somebody has begun for themselves: each may be handed in once.
@Repository
class Beginnings {

    /// Longer than anybody needs, so that nobody is timed out while they ask somebody or look for a number.
    static final Duration GOOD_FOR = Duration.ofDays(1);

    /// @param cardOf the organisation whose card led here
    record Beginning(Instant begunAt, @Nullable UUID cardOf, boolean handedIn) {}

    private final JdbcClient jdbc;

    Beginnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Secret secret, @Nullable UUID cardOf, Instant at) {
        jdbc.sql("""
                        insert into self_referral_beginning (token_hash, begun_at, card_of) values (:hash, :at, :card)
                        """)
                .param("hash", secret.hash())
                .param("at", at.atOffset(UTC))
                .param("card", cardOf)
                .update();
    }

    /// Held until this transaction ends, so that two sendings cannot both be the first.
    Optional<Beginning> hold(Secret secret, Instant now) {
        return jdbc.sql("""
                        select begun_at, card_of, handed_in_at from self_referral_beginning
                         where token_hash = :hash and begun_at > :oldest
                           for update
                        """)
                .param("hash", secret.hash())
                .param("oldest", now.minus(GOOD_FOR).atOffset(UTC))
                .query((row, _) -> beginning(row))
                .optional();
    }

    void handedIn(Secret secret, Instant at) {
        jdbc.sql("update self_referral_beginning set handed_in_at = :at, card_of = null where token_hash = :hash")
                .param("at", at.atOffset(UTC))
                .param("hash", secret.hash())
                .update();
    }

    void forgetOld(Instant now) {
        jdbc.sql("delete from self_referral_beginning where begun_at <= :oldest")
                .param("oldest", now.minus(GOOD_FOR).atOffset(UTC))
                .update();
    }

    private static Beginning beginning(ResultSet row) throws SQLException {
        return new Beginning(
                Objects.requireNonNull(row.getObject("begun_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("card_of", UUID.class),
                row.getObject("handed_in_at") != null);
    }
}

package org.whatmatters.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The first answer to each idempotency key, kept for seven days in the transaction of the request it answered.
class FirstAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FirstAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A request as its key sees it.
    ///
    /// @param scope who asks and which route: the same key elsewhere is another key
    record Claim(String scope, String key, String hash) {

        static Claim of(@Nullable Actor actor, String key, String route, byte[] body) {
            var who = switch (actor) {
                case Actor.Staff staff -> staff.organisationId() + "/" + staff.subject();
                case Actor.Person person -> "person/" + person.subject();
                case null -> "anyone";
            };
            return new Claim(who + " " + route, key, sha256(route, body));
        }

        private static String sha256(String route, byte[] body) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(route.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest.digest(body));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Answer(int status, Map<String, String> headers, String body) {}

    private record Kept(String hash, Answer answer) {}

    /// Claims the key for this request. A twin that runs at the same moment waits here until the first is through.
    ///
    /// @return the first answer, when there is one
    /// @throws KeyUsedDifferently when the key came with another request before
    Optional<Answer> claim(Claim claim) {
        var claimed = jdbc.sql("""
                        insert into idempotent_request (scope, key, request_hash) values (:scope, :key, :hash)
                        on conflict do nothing
                        """)
                .param("scope", claim.scope())
                .param("key", claim.key())
                .param("hash", claim.hash())
                .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        var kept = jdbc.sql("""
                        select request_hash, status, headers, body from idempotent_request
                         where scope = :scope and key = :key
                        """)
                .param("scope", claim.scope())
                .param("key", claim.key())
                .query((row, _) -> new Kept(
                        row.getString("request_hash"),
                        new Answer(
                                row.getInt("status"),
                                json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                                row.getString("body"))))
                .single();
        if (!kept.hash().equals(claim.hash())) {
            throw new KeyUsedDifferently();
        }
        return Optional.of(kept.answer());
    }

    void keep(Claim claim, Answer answer) {
        jdbc.sql("""
                        update idempotent_request set status = :status, headers = :headers::jsonb, body = :body
                         where scope = :scope and key = :key
                        """)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("scope", claim.scope())
                .param("key", claim.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from idempotent_request where first_at < now() - interval '7 days'")
                .update();
    }

    /// The same key came with another request before.
    static final class KeyUsedDifferently extends RuntimeException {}
}

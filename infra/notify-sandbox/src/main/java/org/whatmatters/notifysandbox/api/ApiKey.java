package org.whatmatters.notifysandbox.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.notifysandbox.SandboxSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the token that a client makes from its API key: signed with the key's secret, issued by the key's service,
/// not older or younger than 30 seconds.
///
/// The key ends in two UUIDs: the service id, then the secret.
@Component
class ApiKey {

    private static final int UUID_LENGTH = 36;
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final String serviceId;
    private final String secret;
    private final JsonMapper json;
    private final Clock clock;

    ApiKey(SandboxSettings settings, JsonMapper json, Clock clock) {
        var key = settings.apiKey();
        this.secret = key.substring(key.length() - UUID_LENGTH);
        this.serviceId = key.substring(key.length() - 2 * UUID_LENGTH - 1, key.length() - UUID_LENGTH - 1);
        this.json = json;
        this.clock = clock;
    }

    /// @param authorization the request's header; null when it has none
    void check(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw new NotifyRefusal(401, "AuthError", "Unauthorized: authentication token must be provided");
        }
        var parts = authorization.substring("Bearer ".length()).split("\\.", -1);
        if (parts.length != 3) {
            throw NotifyRefusal.notAllowed("Invalid token: not a valid JWT");
        }
        if (!"HS256".equals(read(parts[0]).path("alg").asString())) {
            throw NotifyRefusal.notAllowed("Invalid token: algorithm used is not HS256");
        }
        if (!MessageDigest.isEqual(sign(parts[0] + "." + parts[1]), decode(parts[2]))) {
            throw NotifyRefusal.notAllowed("Invalid token: API key not found");
        }
        checkClaims(read(parts[1]));
    }

    private void checkClaims(JsonNode claims) {
        if (!serviceId.equals(claims.path("iss").asString())) {
            throw NotifyRefusal.notAllowed("Invalid token: service not found");
        }
        var age = Duration.between(Instant.ofEpochSecond(claims.path("iat").asLong()), clock.instant());
        if (age.abs().compareTo(SKEW) > 0) {
            throw NotifyRefusal.notAllowed("Error: Your system clock must be accurate to within 30 seconds");
        }
    }

    private JsonNode read(String part) {
        try {
            return json.readTree(decode(part));
        } catch (JacksonException e) {
            throw NotifyRefusal.notAllowed("Invalid token: not a valid JWT");
        }
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw NotifyRefusal.notAllowed("Invalid token: not a valid JWT");
        }
    }

    private byte[] sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}

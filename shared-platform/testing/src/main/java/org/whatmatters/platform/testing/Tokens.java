package org.whatmatters.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.platform.web.Role;

/// Access tokens in the shape Keycloak gives them, signed with a key that only tests know. The claims and their
/// check are the real ones; that Keycloak itself gives them so is shown by the system tests.
public final class Tokens {

    /// The issuer the services of a test run trust.
    public static final String ISSUER = "http://localhost/auth/realms/whatmatters";

    private static final RSAKey KEY = newKey();
    private static final Duration USUAL = Duration.ofMinutes(5);

    private Tokens() {}

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key() {
        return KEY;
    }

    /// A worker of the organisation, another one on each call.
    public static String staff(UUID organisation, Role... roles) {
        return staffNamed(UUID.randomUUID(), organisation, roles);
    }

    /// That worker of the organisation.
    public static String staffNamed(UUID subject, UUID organisation, Role... roles) {
        return signed(KEY, staffClaims(subject, organisation, roles).build());
    }

    /// Somebody signed in as themselves.
    public static String person(UUID subject) {
        return signed(KEY, claims(subject, Instant.now().plus(USUAL)).build());
    }

    /// A worker's token whose time was over ten minutes ago.
    public static String expired() {
        var past = Instant.now().minus(Duration.ofMinutes(10));
        return signed(
                KEY,
                staffClaims(UUID.randomUUID(), UUID.randomUUID(), Role.values())
                        .expirationTime(Date.from(past))
                        .build());
    }

    /// A token that nobody we trust has signed.
    public static String foreign() {
        return signed(
                newKey(),
                staffClaims(UUID.randomUUID(), UUID.randomUUID(), Role.values()).build());
    }

    /// A good token, changed after it was signed.
    public static String tampered() {
        var parts = staff(UUID.randomUUID(), Role.REFERRER).split("\\.");
        var other = staff(UUID.randomUUID(), Role.ICS_ADMIN).split("\\.");
        return parts[0] + "." + other[1] + "." + parts[2];
    }

    private static JWTClaimsSet.Builder staffClaims(UUID subject, UUID organisation, Role... roles) {
        var groups = Arrays.stream(roles).map(role -> "/" + role.kebab()).toList();
        return claims(subject, Instant.now().plus(USUAL))
                .claim("name", "Test Worker")
                .claim(
                        "organization",
                        Map.of(
                                "test-organisation",
                                Map.of("wm_id", List.of(organisation.toString()), "groups", groups)));
    }

    private static JWTClaimsSet.Builder claims(UUID subject, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("whatmatters-api")
                .subject(subject.toString())
                .issueTime(Date.from(expires.minus(USUAL)))
                .expirationTime(Date.from(expires));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

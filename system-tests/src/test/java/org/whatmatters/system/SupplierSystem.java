package org.whatmatters.system;

import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.whatmatters.platform.testing.Answer;

/// A supplier's program as docs/machine-intake.md asks it to be: it signs what it says of itself.
///
/// @param systems where it is registered
record SupplierSystem(String systems, UUID clientId, String name, ECKey key) {

    private static final String REALM = "/auth/realms/whatmatters";

    /// By the board's administrator, who comes to every partner's.
    static SupplierSystem registered(String systems, String name) {
        var key = newKey();
        var answer = expect(201, as("ics.admin").post(systems, Map.of("name", name, "keys", publicPartOf(key))));
        var system = new SupplierSystem(
                systems, UUID.fromString(answer.json().path("clientId").asString()), name, key);
        awaitTheNextSecond();
        return system;
    }

    SupplierSystem withOtherKey() {
        return new SupplierSystem(systems, clientId, name, newKey());
    }

    String keys() {
        return publicPartOf(key);
    }

    void removed() {
        expect(200, as("ics.admin").delete(systems + "/" + clientId));
    }

    String token() {
        return expect(200, asksForToken()).json().path("access_token").asString();
    }

    Answer asksForToken() {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion());
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Harrowdale.gateway()
                .send("POST", REALM + "/protocol/openid-connect/token", body, "application/x-www-form-urlencoded");
    }

    private String assertion() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId.toString())
                .subject(clientId.toString())
                .audience(Harrowdale.address() + REALM)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            signed.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return signed.serialize();
    }

    /// A token of the very second of a change is not taken.
    private static void awaitTheNextSecond() {
        var now = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > now);
    }

    private static String publicPartOf(ECKey key) {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

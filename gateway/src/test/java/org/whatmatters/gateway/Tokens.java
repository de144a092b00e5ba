package org.whatmatters.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

/// Tokens of every kind that comes to a door: one good, the others each wrong in one way.
final class Tokens {

    static final String ISSUER = "http://localhost:8080/auth/realms/whatmatters";

    private static final RSAKey KEY = newKey("the-realm");
    private static final RSAKey STRANGER = newKey("the-realm");
    private static final RSAKey UNHEARD_OF = newKey("a-key-nobody-published");

    private Tokens() {}

    static String keys() {
        return new JWKSet(KEY).toString();
    }

    static String good() {
        return signed(KEY, claims().build());
    }

    static String of(UUID subject, Instant issuedAt) {
        return signed(
                KEY,
                claims().subject(subject.toString())
                        .issueTime(Date.from(issuedAt))
                        .build());
    }

    static String expired() {
        var anHourAgo = Instant.now().minus(1, ChronoUnit.HOURS);
        return signed(KEY, claims().expirationTime(Date.from(anHourAgo)).build());
    }

    static String notYetValid() {
        var inAnHour = Instant.now().plus(1, ChronoUnit.HOURS);
        return signed(KEY, claims().notBeforeTime(Date.from(inAnHour)).build());
    }

    static String endless() {
        return signed(KEY, claims().expirationTime(null).build());
    }

    static String ofAnotherIssuer() {
        return signed(
                KEY,
                claims().issuer("http://localhost:8080/auth/realms/nhs-login").build());
    }

    static String forAnotherAudience() {
        return signed(KEY, claims().audience("portal").build());
    }

    static String signedByAStranger() {
        return signed(STRANGER, claims().build());
    }

    static String signedWithAnUnknownKey() {
        return signed(UNHEARD_OF, claims().build());
    }

    static String tampered() {
        var parts = good().split("\\.", -1);
        var others = signed(STRANGER, claims().subject("somebody else").build()).split("\\.", -1);
        return parts[0] + "." + others[1] + "." + parts[2];
    }

    static String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    /// The old trick: the public key, which everybody knows, used as a shared secret.
    static String signedWithThePublicKeyAsSecret() {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims().build());
            token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("019b0000-0000-7000-8000-000000000009")
                .audience("whatmatters-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(5, ChronoUnit.MINUTES)));
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

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

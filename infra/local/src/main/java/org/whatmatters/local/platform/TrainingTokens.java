package org.whatmatters.local.platform;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/// Tokens as Keycloak would give them, signed with a key that is forgotten at once.
final class TrainingTokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 2048;
    private static final String KEY_ID = "training";

    /// An image may be built long after its package was made.
    private static final Duration LIFE = Duration.ofDays(3650);

    private final String issuer;
    private final KeyPair key;

    TrainingTokens(String issuer) {
        this.issuer = issuer;
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK can make RSA keys", e);
        }
    }

    /// The public half, as a JSON Web Key Set.
    String keys() {
        var key = (RSAPublicKey) this.key.getPublic();
        var keys = JSON.createObjectNode();
        keys.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", KEY_ID)
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
        return keys.toString();
    }

    String of(DemoAccount account) {
        var header = JSON.createObjectNode()
                .put("alg", "RS256")
                .put("typ", "JWT")
                .put("kid", KEY_ID)
                .toString();
        var now = Instant.now().getEpochSecond();
        var claims = JSON.createObjectNode()
                .put("iss", issuer)
                .put("aud", "whatmatters-api")
                .put("sub", account.id())
                .put("name", account.name())
                .put("iat", now)
                .put("exp", now + LIFE.toSeconds());
        var organisations = claims.putObject("organization");
        account.memberships().stream().limit(1).forEach(held -> {
            var organisation = organisations.putObject(held.alias());
            organisation.putArray("wm_id").add(held.organisationId());
            var groups = organisation.putArray("groups");
            held.roles().forEach(role -> groups.add("/" + role));
        });
        var signed = base64(header) + "." + base64(claims.toString());
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK can sign with RSA", e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Without the sign byte that Java puts before a number whose first bit is set.
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}

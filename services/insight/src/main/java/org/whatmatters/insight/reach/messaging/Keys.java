package org.whatmatters.insight.reach.messaging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whatmatters.insight.reach.PersonKey;
import org.whatmatters.insight.reach.ReferralKey;

/// Replaces ids by keys as they arrive (HMAC-SHA-256): the same id always gives the same key, and nobody without the
/// secret can tell the one from the other. A plain hash would not do, because whoever holds the ids could hash them.
@Component
class Keys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec secret;

    Keys(@Value("${whatmatters.insight.key-secret}") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("whatmatters.insight.key-secret needs at least 32 characters");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    PersonKey ofPerson(UUID id) {
        return new PersonKey(key("person", id));
    }

    ReferralKey ofReferral(UUID id) {
        return new ReferralKey(key("referral", id));
    }

    private String key(String kind, UUID id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}

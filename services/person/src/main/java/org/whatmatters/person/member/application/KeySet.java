package org.whatmatters.person.member.application;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.whatmatters.person.member.PublicKeys;
import org.whatmatters.platform.web.Invalid;

/// The public keys that a supplier gave, checked and written down anew: nothing else that stood beside them goes on.
///
/// @param text a JWK Set (RFC 7517) of public keys
public record KeySet(PublicKeys keys, String text) {

    private static final int MOST = 4;
    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BITS = 4096;
    private static final int LONGEST_NAME = 100;
    private static final Set<Algorithm> OF_RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);

    /// Reads what was pasted.
    ///
    /// @throws Invalid for `/keys`, saying what to ask the supplier for
    public static KeySet read(String pasted) {
        var given = parsed(pasted).getKeys();
        if (given.stream().anyMatch(JWK::isPrivate)) {
            throw wrong(
                    "PRIVATE_KEY",
                    "This holds a private key, which nobody but the system may have. Ask the supplier to make a new pair"
                            + " and to send only the public key.");
        }
        if (given.isEmpty() || given.size() > MOST) {
            throw wrong("NUMBER_OF_KEYS", "Paste one to four keys.");
        }
        var names = given.stream()
                .map(JWK::getKeyID)
                .filter(name -> name != null && !name.isBlank() && name.length() <= LONGEST_NAME)
                .distinct()
                .toList();
        if (names.size() < given.size()) {
            throw wrong("KEY_WITHOUT_NAME", "Each key needs a name of its own (kid).");
        }
        var keys = given.stream().map(KeySet::checked).toList();
        var algorithms = keys.stream().map(JWK::getAlgorithm).distinct().toList();
        if (algorithms.size() > 1) {
            throw wrong("SEVERAL_ALGORITHMS", "All keys must be for the same algorithm.");
        }
        return new KeySet(
                new PublicKeys(algorithms.getFirst().getName(), names), new JWKSet(List.copyOf(keys)).toString());
    }

    private static JWKSet parsed(String pasted) {
        try {
            // The word null is JSON too, and read as none.
            var object = JSONObjectUtils.parse(pasted);
            return object == null ? new JWKSet() : JWKSet.parse(object);
        } catch (ParseException _) {
            throw wrong("NOT_A_KEY_SET", "Paste the public keys as a JWK Set. It begins with {\"keys\": [");
        }
    }

    private static JWK checked(JWK key) {
        return Optional.of(key)
                .filter(one -> one.getKeyUse() == null || one.getKeyUse().equals(KeyUse.SIGNATURE))
                .flatMap(KeySet::anew)
                .orElseThrow(() -> wrong(
                        "KEY_NOT_USABLE",
                        "Each key must be for signing: RSA of 2048 to 4096 bits (RS256 or PS256), or P-256 (ES256)."));
    }

    private static Optional<JWK> anew(JWK key) {
        return switch (key) {
            case RSAKey rsa
            when rsa.size() >= FEWEST_BITS && rsa.size() <= MOST_BITS ->
                algorithm(rsa, JWSAlgorithm.RS256, OF_RSA)
                        .map(algorithm -> new RSAKey.Builder(rsa.getModulus(), rsa.getPublicExponent())
                                .keyID(rsa.getKeyID())
                                .keyUse(KeyUse.SIGNATURE)
                                .algorithm(algorithm)
                                .build());
            case ECKey ec
            when ec.getCurve().equals(Curve.P_256) ->
                algorithm(ec, JWSAlgorithm.ES256, Set.of(JWSAlgorithm.ES256))
                        .map(algorithm -> new ECKey.Builder(ec.getCurve(), ec.getX(), ec.getY())
                                .keyID(ec.getKeyID())
                                .keyUse(KeyUse.SIGNATURE)
                                .algorithm(algorithm)
                                .build());
            // Whatever else a supplier may have.
            default -> Optional.empty();
        };
    }

    private static Optional<Algorithm> algorithm(JWK key, Algorithm usual, Set<? extends Algorithm> allowed) {
        return Stream.of(Optional.ofNullable(key.getAlgorithm()).orElse(usual))
                .filter(Objects::nonNull)
                .filter(allowed::contains)
                .findFirst();
    }

    private static Invalid wrong(String code, String message) {
        return Invalid.field("/keys", code, message);
    }
}

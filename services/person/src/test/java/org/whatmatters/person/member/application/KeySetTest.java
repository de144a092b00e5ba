package org.whatmatters.person.member.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.member.PublicKeys;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

class KeySetTest {

    private static final RSAKey RSA = rsa(2048, "first");
    private static final ECKey EC = ec(Curve.P_256, "second");

    @Test
    void an_rsa_key_is_for_rs256_unless_it_says_ps256() {
        var ps256 = new RSAKey.Builder(RSA.toPublicJWK())
                .algorithm(JWSAlgorithm.PS256)
                .build();

        assertThat(read(RSA.toPublicJWK()).keys()).isEqualTo(new PublicKeys("RS256", List.of("first")));
        assertThat(read(ps256).keys()).isEqualTo(new PublicKeys("PS256", List.of("first")));
    }

    @Test
    void a_key_on_the_curve_p256_is_for_es256() {
        assertThat(read(EC.toPublicJWK()).keys()).isEqualTo(new PublicKeys("ES256", List.of("second")));
    }

    @Test
    void what_stands_beside_the_keys_does_not_go_on() throws ParseException {
        var pasted = new JWKSet(RSA.toPublicJWK()).toString().replaceFirst("\\{", "{\"note\":\"call Kim\",");

        var kept = KeySet.read(pasted).text();

        assertThat(kept).doesNotContain("Kim");
        assertThat(JWKSet.parse(kept).getKeys()).singleElement().satisfies(key -> {
            assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
            assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
            assertThat(key.toRSAKey().getModulus()).isEqualTo(RSA.getModulus());
        });
    }

    @Test
    void a_private_key_and_a_shared_secret_are_refused() throws JOSEException {
        OctetSequenceKey secret =
                new OctetSequenceKeyGenerator(256).keyID("secret").generate();

        assertThat(codeFor(new JWKSet(RSA).toString(false))).isEqualTo("PRIVATE_KEY");
        assertThat(codeFor(new JWKSet(List.of(EC.toPublicJWK(), EC)).toString(false)))
                .isEqualTo("PRIVATE_KEY");
        assertThat(codeFor(new JWKSet(secret).toString(false))).isEqualTo("PRIVATE_KEY");
    }

    @Test
    void one_to_four_keys_of_one_algorithm_each_with_a_name() {
        var five = IntStream.range(0, 5)
                .<JWK>mapToObj(at ->
                        new ECKey.Builder(EC.toPublicJWK()).keyID("key " + at).build())
                .toList();

        assertThat(codeFor(new JWKSet(five).toString())).isEqualTo("NUMBER_OF_KEYS");
        assertThat(codeFor("{\"keys\": []}")).isEqualTo("NUMBER_OF_KEYS");
        assertThat(codeFor("null")).isEqualTo("NUMBER_OF_KEYS");
        assertThat(codeFor(new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString()))
                .isEqualTo("SEVERAL_ALGORITHMS");
        assertThat(codeFor(new JWKSet(List.of(EC.toPublicJWK(), EC.toPublicJWK())).toString()))
                .isEqualTo("KEY_WITHOUT_NAME");
    }

    @Test
    void weak_keys_and_keys_for_something_else_are_refused() {
        var forEncryption =
                new RSAKey.Builder(RSA.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
        var forAnotherAlgorithm = new RSAKey.Builder(RSA.toPublicJWK())
                .algorithm(JWSAlgorithm.RS512)
                .build();

        assertThat(List.of(
                        codeFor(new JWKSet(ec(Curve.P_384, "longer").toPublicJWK()).toString()),
                        codeFor(new JWKSet(forEncryption).toString()),
                        codeFor(new JWKSet(forAnotherAlgorithm).toString())))
                .containsOnly("KEY_NOT_USABLE");
    }

    @Test
    void whatever_else_is_pasted_is_said_to_be_no_key_set() {
        assertThat(List.of(codeFor("-----BEGIN PUBLIC KEY-----"), codeFor("{}"), codeFor("[]")))
                .containsOnly("NOT_A_KEY_SET");
    }

    private static KeySet read(JWK key) {
        return KeySet.read(new JWKSet(key).toString());
    }

    private static String codeFor(String pasted) {
        var refused = catchThrowableOfType(Invalid.class, () -> KeySet.read(pasted));
        return refused.errors().stream().map(FieldError::code).findFirst().orElseThrow();
    }

    private static RSAKey rsa(int bits, String name) {
        try {
            return new RSAKeyGenerator(bits).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec(Curve curve, String name) {
        try {
            return new ECKeyGenerator(curve).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

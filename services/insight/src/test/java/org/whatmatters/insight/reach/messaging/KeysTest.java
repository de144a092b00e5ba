package org.whatmatters.insight.reach.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final UUID JUNE = UUID.fromString("019a7000-0000-7000-8000-0000000000a1");

    private final Keys keys = new Keys("a secret that is long enough for a test");

    @Test
    void the_same_id_gives_the_same_key_and_another_another() {
        assertThat(keys.ofPerson(JUNE)).isEqualTo(keys.ofPerson(JUNE)).isNotEqualTo(keys.ofPerson(new UUID(1, 2)));
    }

    @Test
    void another_secret_gives_another_key() {
        var elsewhere = new Keys("another secret, long enough for a test as well");

        assertThat(elsewhere.ofPerson(JUNE)).isNotEqualTo(keys.ofPerson(JUNE));
    }

    @Test
    void a_person_and_a_referral_of_the_same_id_have_nothing_in_common() {
        assertThat(keys.ofPerson(JUNE).value())
                .isNotEqualTo(keys.ofReferral(JUNE).value());
    }

    @Test
    void a_secret_that_could_be_guessed_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Keys("short"));
    }
}

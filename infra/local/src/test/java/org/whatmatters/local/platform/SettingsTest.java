package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings settings = new Settings(Path.of("/src"), Path.of("/src/.local"), 8080);

    @Test
    void every_port_follows_from_the_base_port_and_none_is_given_twice() {
        var moved = new Settings(Path.of("/src"), Path.of("/src/.local"), 18080);

        assertThat(Arrays.stream(Port.values()).map(settings::port))
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 8080 && port <= 8095);
        assertThat(Arrays.stream(Port.values()).map(port -> moved.port(port) - settings.port(port)))
                .containsOnly(10_000);
    }

    @Test
    void the_parts_serve_where_everybody_expects_them() {
        assertThat(settings.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(Part.KEYCLOAK)).isEqualTo(8090);
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:8092");
        assertThat(settings.port(Part.POSTGRES)).isEqualTo(8094);
    }

    @Test
    void a_base_port_without_room_above_it_is_refused() {
        assertThatExceptionOfType(PlatformFailure.class)
                .isThrownBy(() -> new Settings(Path.of("/src"), Path.of("/src/.local"), 65_530))
                .withMessageContaining("65520");
    }
}

package org.whatmatters.local.platform;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void a_taken_port_is_named_with_its_holder() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Its own port is the thirteenth of this installation.
            var settings = new Settings(Path.of("."), Path.of("."), socket.getLocalPort() - 12);

            assertThatExceptionOfType(PlatformFailure.class)
                    .isThrownBy(() -> PortCheck.requireFree(settings))
                    .withMessageContaining("port %d is held by process %d"
                            .formatted(
                                    socket.getLocalPort(),
                                    ProcessHandle.current().pid()))
                    .withMessageContaining("WM_BASE_PORT=");
        }
    }
}

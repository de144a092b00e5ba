package org.whatmatters.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {

    @Test
    void names_the_process_that_listens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var holder = PortHolder.of(socket.getLocalPort()).orElseThrow();

            assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.toString())
                    .contains("port " + socket.getLocalPort())
                    .contains("process " + holder.pid())
                    .contains("java");
        }
    }

    @Test
    void a_port_that_nobody_listens_on_has_no_holder() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(PortHolder.of(port)).isEmpty();
    }

    @Test
    void says_so_when_the_holder_is_anothers() {
        assertThat(new PortHolder(8080, 0, "")).hasToString("port 8080 is held by a process of another user");
    }
}

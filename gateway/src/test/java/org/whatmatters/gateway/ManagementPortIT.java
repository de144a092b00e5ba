package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

@GatewayTest
class ManagementPortIT {

    private final int port;

    ManagementPortIT(@LocalManagementPort int port) {
        this.port = port;
    }

    @Test
    void the_inside_port_tells_health_metrics_and_breakers_and_nothing_else() throws Exception {
        assertThat(status("/actuator/health")).isEqualTo(200);
        assertThat(status("/actuator/prometheus")).isEqualTo(200);
        assertThat(status("/actuator/circuitbreakers")).isEqualTo(200);
        assertThat(status("/actuator/gateway/routes")).isEqualTo(404);
        assertThat(status("/actuator/env")).isEqualTo(404);
        assertThat(status("/actuator/heapdump")).isEqualTo(404);
        assertThat(status("/api/v1/me")).isNotEqualTo(200);
    }

    private int status(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }
}

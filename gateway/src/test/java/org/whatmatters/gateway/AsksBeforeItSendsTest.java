package org.whatmatters.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;

/// A portal that says where to go as soon as it has read the head of a request.
class AsksBeforeItSendsTest {

    private final AtomicBoolean sent = new AtomicBoolean();
    private ServerSocket portal;
    private CompletableFuture<String> head;

    @BeforeEach
    void open() throws IOException {
        portal = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        head = CompletableFuture.supplyAsync(this::refuse);
    }

    @AfterEach
    void close() throws IOException {
        portal.close();
    }

    @Test
    void of_a_file_that_is_refused_by_its_head_not_a_byte_is_sent() throws IOException {
        assertThat(statusOf("/imports")).isEqualTo(302);

        assertThat(sent).isFalse();
        assertThat(head.join()).containsIgnoringCase("Expect: 100-continue");
    }

    @Test
    void what_is_read_whole_before_it_is_forwarded_is_sent_at_once() throws IOException {
        assertThat(statusOf("/refer")).isEqualTo(302);

        assertThat(head.join()).doesNotContain("Expect");
    }

    private int statusOf(String path) throws IOException {
        var address = URI.create("http://127.0.0.1:" + portal.getLocalPort() + path);
        var request = new OutboundConnections().outbound().createRequest(address, HttpMethod.POST);
        request.getHeaders().setContentLength(2);
        ((StreamingHttpOutputMessage) request).setBody(body -> {
            sent.set(true);
            body.write(new byte[2]);
        });
        try (var answer = request.execute()) {
            return answer.getStatusCode().value();
        }
    }

    private String refuse() {
        try (var connection = portal.accept()) {
            var read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                read.append((char) connection.getInputStream().read());
            }
            if (read.indexOf("Expect") < 0) {
                connection.getInputStream().readNBytes(2);
            }
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 302 \r\nLocation: /session-ended\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(ISO_8859_1));
            return read.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

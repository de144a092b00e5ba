package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerEngineTest {

    @TempDir
    Path folder;

    @Test
    void a_socket_that_an_engine_left_behind_is_no_engine() throws IOException {
        var socket = folder.resolve("docker.sock");
        listen(socket).close();

        assertThat(socket).exists();
        assertThat(new ContainerEngine(socket).answers()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.0 200 OK, true", "HTTP/1.0 404 Not Found, false", "nonsense, false"})
    void it_holds_the_images_that_it_knows(String answer, boolean holds) throws IOException {
        var socket = folder.resolve("docker.sock");
        try (var engine = listen(socket)) {
            Thread.ofVirtual().start(() -> answerOnce(engine, answer + "\r\n\r\n"));

            assertThat(new ContainerEngine(socket).holds(ComposeImages.KAFKA)).isEqualTo(holds);
        }
    }

    private static ServerSocketChannel listen(Path socket) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    private static void answerOnce(ServerSocketChannel engine, String answer) {
        try (var caller = engine.accept()) {
            caller.read(ByteBuffer.allocate(1_000));
            caller.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

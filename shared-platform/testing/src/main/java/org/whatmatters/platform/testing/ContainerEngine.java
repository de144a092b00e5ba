package org.whatmatters.platform.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.utility.DockerImageName;

/// A Docker engine, asked at its own socket: that costs no time where there is none.
///
/// @param socket a file
record ContainerEngine(Path socket) {

    private static final Path INSIDE_A_CONTAINER = Path.of("/.dockerenv");

    /// Whether the real parts of this run come in containers. `WM_TEST_PARTS` may say so, `embedded` or `containers`;
    /// else they do where an engine answers that can give them without a download and at an address that is known.
    static final boolean IS_USED = isUsed(System.getenv());

    private static boolean isUsed(Map<String, String> environment) {
        return switch (environment.getOrDefault("WM_TEST_PARTS", "")) {
            case "embedded" -> false;
            case "containers" -> true;
            case "" -> usual(environment).anyMatch(engine -> engine.answers() && engine.serves(environment));
            default -> throw new IllegalStateException("WM_TEST_PARTS is neither embedded nor containers");
        };
    }

    /// Those that Testcontainers looks for: the machine's, the user's own, Docker Desktop's.
    private static Stream<ContainerEngine> usual(Map<String, String> environment) {
        return Stream.of(
                        "/var/run/docker.sock",
                        environment.get("XDG_RUNTIME_DIR") + "/docker.sock",
                        System.getProperty("user.home") + "/.docker/run/docker.sock")
                .map(Path::of)
                .filter(Files::exists)
                .map(ContainerEngine::new);
    }

    boolean answers() {
        return isOk(ask("/_ping"));
    }

    private boolean serves(Map<String, String> environment) {
        return Stream.of(ComposeImages.POSTGRES, ComposeImages.KAFKA).allMatch(this::holds)
                && (!Files.exists(INSIDE_A_CONTAINER)
                        || environment.containsKey("TESTCONTAINERS_HOST_OVERRIDE")
                        || ask("/networks/bridge").contains("\"Gateway\""));
    }

    boolean holds(DockerImageName image) {
        return isOk(ask("/images/" + image.asCanonicalNameString() + "/json"));
    }

    /// The whole answer; empty where nobody is there.
    private String ask(String path) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(
                    ByteBuffer.wrap("GET %s HTTP/1.0\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nobodyThere) {
            return "";
        }
    }

    private static boolean isOk(String answer) {
        return answer.lines().findFirst().orElse("").contains(" 200 ");
    }
}

package org.whatmatters.local.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where one installation lives. Two with other folders and other ports know nothing of each other.
///
/// @param root the checked-out repository
/// @param folder data, logs and process records of this installation
/// @param basePort the public port; the others follow from `Port`
public record Settings(Path root, Path folder, int basePort) {

    public static final int DEFAULT_BASE_PORT = 8080;

    public Settings {
        if (basePort < 1024 || basePort > Port.HIGHEST_BASE) {
            throw new PlatformFailure(
                    "WM_BASE_PORT must lie between 1024 and %d, but is %d".formatted(Port.HIGHEST_BASE, basePort));
        }
    }

    /// What the environment says: `WM_ROOT` and `WM_BASE_PORT`. Another base port is another installation, because
    /// its addresses are part of its data.
    public static Settings fromEnvironment() {
        var root = Optional.ofNullable(System.getenv("WM_ROOT")).map(Path::of).orElseGet(Settings::findRoot);
        var basePort = Optional.ofNullable(System.getenv("WM_BASE_PORT"))
                .filter(text -> !text.isBlank())
                .map(Settings::number)
                .orElse(DEFAULT_BASE_PORT);
        return at(root, basePort);
    }

    /// The installation of this repository at that base port.
    public static Settings at(Path root, int basePort) {
        var local = root.resolve(".local");
        return new Settings(root, basePort == DEFAULT_BASE_PORT ? local : local.resolve("at-" + basePort), basePort);
    }

    /// Another installation of the same repository.
    Settings elsewhere(String name, int port) {
        return new Settings(root, root.resolve(".local").resolve(name), port);
    }

    /// The repository that the working folder lies in.
    public static Path findRoot() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Path::getParent)
                .takeWhile(folder -> folder != null)
                .filter(folder -> Files.isDirectory(folder.resolve("infra/keycloak")))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("This is not inside the What Matters repository: " + here));
    }

    public URI address() {
        return URI.create("http://localhost:" + basePort);
    }

    public int port(Port port) {
        return port.above(basePort);
    }

    public int port(Part part) {
        return port(part.port());
    }

    URI internal(Part part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    /// Who the tokens say they are from, in whatever way one reaches it.
    String issuer() {
        return address() + "/auth/realms/whatmatters";
    }

    URI keycloak() {
        return URI.create(internal(Part.KEYCLOAK) + "/auth");
    }

    String postgres() {
        return "127.0.0.1:" + port(Part.POSTGRES);
    }

    /// Bootstrap servers.
    public String kafka() {
        return "127.0.0.1:" + port(Part.KAFKA);
    }

    /// What is unpacked once for all installations of this repository.
    Path cache() {
        return root.resolve(".local/cache");
    }

    /// What `./run package` leaves.
    Path packages() {
        return root.resolve(".local/package");
    }

    Path data(Part part) {
        return folder.resolve("data").resolve(part.title());
    }

    public Path log(Part part) {
        return log(part.title());
    }

    Path log(String name) {
        return folder.resolve("log").resolve(name + ".log");
    }

    /// For the published heads of the services' audit chains.
    Path auditHeads() {
        return folder.resolve("data").resolve("audit-heads");
    }

    public Path records() {
        return folder.resolve("run");
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new PlatformFailure("WM_BASE_PORT must be a number, but is '" + text + "'", e);
        }
    }
}

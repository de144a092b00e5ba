package org.whatmatters.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.utility.DockerImageName;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The images that `docker-compose.yml` names: tests run on the very versions that the platform runs on.
final class ComposeImages {

    private static final String FILE = "docker-compose.yml";

    static final DockerImageName POSTGRES = of("postgres");
    static final DockerImageName KAFKA = of("kafka");

    private ComposeImages() {}

    private static DockerImageName of(String service) {
        try {
            var compose = new JsonMapper().<JsonNode>valueToTree(new Yaml().load(Files.readString(file())));
            var image = compose.required("services").required(service).required("image");
            return DockerImageName.parse(image.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// At the root of the repository, and tests run somewhere in it.
    private static Path file() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + FILE + " above the working folder"));
    }
}

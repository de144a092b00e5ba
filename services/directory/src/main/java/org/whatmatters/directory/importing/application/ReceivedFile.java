package org.whatmatters.directory.importing.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that somebody sent, on disk until it has been imported: never more than a few kilobytes of it in memory.
///
/// @param sha256 of its content
record ReceivedFile(Path path, String sha256) {

    static final long MOST_BYTES = 64L << 20;

    static ReceivedFile receive(InputStream body) throws IOException {
        var path = Files.createTempFile("directory-import-", ".json");
        // A process that is killed leaves its file to the operating system's sweep.
        path.toFile().deleteOnExit();
        var digest = newDigest();
        try (var in = new DigestInputStream(body, digest);
                var out = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            var received = 0L;
            for (var n = in.read(buffer); n != -1; n = in.read(buffer)) {
                received += n;
                if (received > MOST_BYTES) {
                    throw new FileTooLarge();
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
        return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

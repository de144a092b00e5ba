package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Held for as long as an installation runs. The operating system gives it back when its holder dies, however it dies.
final class InstallationLock {

    private final FileChannel channel;

    private InstallationLock(FileChannel channel) {
        this.channel = channel;
    }

    static InstallationLock take(Settings settings) {
        try {
            Files.createDirectories(settings.records());
            var channel = FileChannel.open(
                    settings.records().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isMine(channel)) {
                return new InstallationLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + settings.records(), e);
        }
        throw new PlatformFailure(Installation.runningAlready(settings));
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock the installation", e);
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }
}

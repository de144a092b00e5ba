package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A folder that is either whole or absent, whoever else wants it at the same time and whenever the power goes.
final class OnceUnpacked {

    /// Fills an empty folder.
    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    private OnceUnpacked() {}

    static Path at(Path folder, Filling filling) throws IOException {
        Files.createDirectories(folder.getParent());
        var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                var draft = folder.resolveSibling(folder.getFileName() + ".draft");
                Folders.delete(draft);
                Files.createDirectories(draft);
                filling.fill(draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while unpacking " + folder, e);
        }
    }

    /// Where an entry of an archive belongs; an entry that points outside is refused.
    static Path inside(Path folder, String entry) throws IOException {
        var target = folder.resolve(entry).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive has an entry outside itself: " + entry);
        }
        return target;
    }
}

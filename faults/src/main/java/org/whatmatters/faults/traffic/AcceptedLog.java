package org.whatmatters.faults.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.whatmatters.faults.traffic.Answer.Accepted;

/// What the platform has promised to keep, on disk before it counts: one line for each accepted form.
public final class AcceptedLog implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    public AcceptedLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// One promise.
    public record Entry(Form form, UUID referral, UUID person) {

        private String line() {
            return "%s %d %s %s%n".formatted(form.key(), form.number(), referral, person);
        }

        private static Entry of(String line) {
            var fields = line.split(" ", -1);
            return new Entry(
                    new Form(fields[0], Integer.parseInt(fields[1])),
                    UUID.fromString(fields[2]),
                    UUID.fromString(fields[3]));
        }
    }

    /// Answers when the disk has it.
    public synchronized void add(Form form, Accepted accepted) {
        var line = new Entry(form, accepted.referral(), accepted.person()).line();
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// As the disk has it.
    public List<Entry> entries() {
        try {
            return Files.readAllLines(file).stream().map(Entry::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

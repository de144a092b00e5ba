package org.whatmatters.faults.inflicted;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/// Stands between a service and PostgreSQL and lets everything through, but for one answer: that the transaction is
/// committed which was told a certain word. What the service sent has then been done, and it never learns of it.
final class CommitProxy implements AutoCloseable {

    private static final byte COMMAND_COMPLETE = 'C';
    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROLLBACK = "ROLLBACK\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int postgres;
    private final byte[] word;
    private final CountDownLatch held = new CountDownLatch(1);

    /// @param postgres the port of the real one
    /// @param word by which to know the transaction
    CommitProxy(int postgres, String word) throws IOException {
        this.postgres = postgres;
        this.word = word.getBytes(StandardCharsets.UTF_8);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::receive);
    }

    /// The way through it; without encryption, which would hide the words.
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(door.getLocalPort(), database);
    }

    /// Whether the transaction has been committed, and its answer held back.
    boolean holds() {
        return held.getCount() == 0;
    }

    /// Not among the thousands of virtual threads that submit forms: the service would wait behind them at each word.
    private static void start(Runnable way) {
        Thread.ofPlatform().daemon().start(way);
    }

    private void receive() {
        try {
            while (true) {
                var service = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), postgres);
                var connection = new Connection(service, server);
                start(connection::toServer);
                start(connection::toService);
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    /// One connection of the service's pool.
    private final class Connection {

        private final Socket service;
        private final Socket server;
        private volatile boolean wordWasSaid;

        private Connection(Socket service, Socket server) {
            this.service = service;
            this.server = server;
        }

        private void toServer() {
            var buffer = new byte[64 * 1024];
            try (var in = service.getInputStream();
                    var out = server.getOutputStream()) {
                forward(in, out, buffer);
            } catch (IOException gone) {
                // The other side is told by the closing.
            }
        }

        /// A request of ours fits into the buffer, and the driver flushes it whole.
        private void forward(InputStream in, OutputStream out, byte[] buffer) throws IOException {
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                wordWasSaid |= holds(buffer, count, word);
                out.write(buffer, 0, count);
                out.flush();
            }
        }

        /// Message by message: a byte for its kind, then its length with these four bytes, then the rest.
        private void toService() {
            try (var in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
                    var out = new DataOutputStream(new BufferedOutputStream(service.getOutputStream()))) {
                while (true) {
                    var kind = in.readByte();
                    var length = in.readInt();
                    var rest = in.readNBytes(length - Integer.BYTES);
                    if (kind == COMMAND_COMPLETE && wordWasSaid && Arrays.equals(rest, COMMIT)) {
                        held.countDown();
                        in.transferTo(OutputStream.nullOutputStream()); // Not a word from here on.
                        return;
                    }
                    if (kind == COMMAND_COMPLETE && Arrays.equals(rest, ROLLBACK)) {
                        wordWasSaid = false;
                    }
                    out.writeByte(kind);
                    out.writeInt(length);
                    out.write(rest);
                    if (in.available() == 0) {
                        out.flush();
                    }
                }
            } catch (IOException gone) {
                // The other side is told by the closing.
            }
        }
    }

    private static boolean holds(byte[] bytes, int count, byte[] word) {
        for (var from = 0; from + word.length <= count; from++) {
            if (Arrays.equals(bytes, from, from + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.whatmatters.portal.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;

/// A file on its way from a browser: read once, as it arrives. Whoever sends it on may do so in another thread, which
/// must not go on reading when the request has ended: the connection is somebody else's then.
public final class SentFile {

    private static final String HERE = SentFile.class.getName();

    private final String name;
    private final PushbackInputStream arriving;
    private boolean ended;

    SentFile(String name, InputStream arriving) {
        this.name = name;
        this.arriving = new PushbackInputStream(arriving);
    }

    /// The file of this form. A form without one brings an empty one without a name.
    public static SentFile of(HttpServletRequest request) {
        return request.getAttribute(HERE) instanceof SentFile file
                ? file
                : new SentFile("", InputStream.nullInputStream());
    }

    void waitIn(HttpServletRequest request) {
        request.setAttribute(HERE, this);
    }

    /// As it is called where it comes from.
    public String name() {
        return name;
    }

    public synchronized boolean isEmpty() throws IOException {
        var first = arriving.read();
        if (first == -1) {
            return true;
        }
        arriving.unread(first);
        return false;
    }

    public InputStream content() {
        return new Content();
    }

    /// Reads the rest to nowhere: a browser reads no answer before it has sent everything.
    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            arriving.transferTo(OutputStream.nullOutputStream());
        } catch (IOException theyWentAway) {
            // Nobody is there to be answered.
        }
    }

    private synchronized int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            throw new IOException("the request that brought this file has ended");
        }
        return arriving.read(target, offset, length);
    }

    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return SentFile.this.read(target, offset, length);
        }
    }
}

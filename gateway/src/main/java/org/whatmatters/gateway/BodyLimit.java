package org.whatmatters.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are too large, whether they say so or come in chunks.
///
/// An ordinary body is read whole before anything is forwarded: no service sees half of one, and a caller on a slow
/// line does not count as a slow service. Uploads pass as a stream; what comes without a length the service counts.
class BodyLimit extends OncePerRequestFilter {

    /// Of a file as the directory takes it.
    static final DataSize FILE = DataSize.ofMegabytes(64);

    private static final int ORDINARY = (int) DataSize.ofMegabytes(1).toBytes();

    private final RequestMatcher uploads;
    private final long largestUpload;
    private final Answer tooLarge;

    /// Lets uploads be larger than all else.
    ///
    /// @param largestUpload with whatever else comes with the file
    BodyLimit(RequestMatcher uploads, DataSize largestUpload, Answer tooLarge) {
        this.uploads = uploads;
        this.largestUpload = largestUpload.toBytes();
        this.tooLarge = tooLarge;
    }

    /// Says that it is too large.
    interface Answer {
        void write(HttpServletResponse response) throws IOException;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = uploads.matches(request);
        if (request.getContentLengthLong() > (upload ? largestUpload : ORDINARY)) {
            tooLarge.write(response);
            return;
        }
        if (upload) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(ORDINARY + 1);
        if (body.length > ORDINARY) {
            tooLarge.write(response);
            return;
        }
        chain.doFilter(new ReadAlready(request, body), response);
    }

    /// The same request, with its body in hand.
    private static final class ReadAlready extends HttpServletRequestWrapper {

        private final BodyInHand body;

        ReadAlready(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new BodyInHand(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class BodyInHand extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyInHand(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read; nothing will be told about it");
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }
    }
}

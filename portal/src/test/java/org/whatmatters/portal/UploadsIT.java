package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file passes through as it arrives: docs/adr/0045-a-file-passes-through-the-portal-as-it-arrives.md
class UploadsIT {

    private static final String START = "POST /api/v1/directory/imports";
    private static final int MEGABYTE = 1 << 20;

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void thirty_megabytes_arrive_whole_and_the_first_of_them_before_the_last_is_sent() {
        var editor = Browser.signedInAs("directory.editor");
        var firstArrived = services.arriving(START);
        var file = new SequenceInputStream(Collections.enumeration(
                List.of(new Letters(3L * MEGABYTE), new Wait(firstArrived), new Letters(27L * MEGABYTE))));

        var report = editor.submitFile(editor.get("/imports"), Map.of("source", "county"), "county.ndjson", file);

        assertThat(report.path()).isEqualTo("/imports/019a1000-0000-7000-8000-000000000001");
        assertThat(services.asked(START)).singleElement().satisfies(asked -> {
            assertThat(asked.length()).isEqualTo(30L * MEGABYTE);
            assertThat(asked.header("Content-type")).isEqualTo("application/x-ndjson");
            assertThat(asked.header("Authorization")).startsWith("Bearer ");
        });
    }

    @Test
    void a_large_file_of_another_kind_is_refused_beside_its_box() {
        var editor = Browser.signedInAs("directory.editor");

        var page = editor.submitFile(
                editor.get("/imports"), Map.of("source", "county"), "county.xlsx", new Letters(12L * MEGABYTE));

        assertThat(page.text()).contains("href=\"#file\"", "Choose a file whose name ends in .csv");
        assertThat(services.asked(START)).isEmpty();
    }

    @Test
    void without_the_token_of_the_page_nothing_reaches_the_directory() {
        var editor = Browser.signedInAs("directory.editor");

        var page = editor.submitFile(
                editor.get("/imports"),
                Map.of("source", "county", "_csrf", "somebody-elses"),
                "county.csv",
                new Letters(2L * MEGABYTE));

        assertThat(page.path()).isEqualTo("/session-ended");
        assertThat(services.asked(START)).isEmpty();
    }

    @Test
    void nothing_is_read_of_what_a_stranger_sends() {
        assertThat(answerBeforeTheBody("SESSION=bWFkZS11cA")).contains(" 302 ", "/session-ended");
    }

    @Test
    void nor_of_what_a_worker_sends_who_looks_after_no_directory() {
        assertThat(answerBeforeTheBody(cookies("link.worker"))).contains(" 302 ", "/session-ended");
    }

    @Test
    void whoever_waits_to_be_asked_for_a_file_is_asked_only_where_an_editor_sends_it() {
        assertThat(answerBeforeTheBody("SESSION=bWFkZS11cA", "Expect: 100-continue"))
                .startsWith("HTTP/1.1 302 ");
        assertThat(answerBeforeTheBody(cookies("directory.editor"), "Expect: 100-continue"))
                .startsWith("HTTP/1.1 100 ");
    }

    private static String cookies(String account) {
        return Browser.signedInAs(account).cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// What is answered to a form of 30 MB of which not a byte is sent.
    private static String answerBeforeTheBody(String cookies, String... more) {
        var portal = URI.create(RunningPortal.get().address);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), portal.getPort())) {
            socket.setSoTimeout(5_000);
            var head = List.of(
                    "POST /imports HTTP/1.1",
                    "Host: " + portal.getAuthority(),
                    "Cookie: " + cookies,
                    "Content-Type: multipart/form-data; boundary=edge",
                    "Content-Length: 31457280");
            var lines =
                    Stream.concat(head.stream(), Stream.of(more)).collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            return answer.toString();
        } catch (IOException e) {
            throw new AssertionError("no answer before the body", e);
        }
    }

    /// So many letters, none of them held.
    private static final class Letters extends InputStream {

        private long left;

        Letters(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var letters = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + letters, (byte) 'a');
            left -= letters;
            return letters;
        }
    }

    /// Nothing by itself: what stands behind it is sent only when what stands before it has arrived.
    private static final class Wait extends InputStream {

        private final CountDownLatch arrived;

        Wait(CountDownLatch arrived) {
            this.arrived = arrived;
        }

        @Override
        public int read() throws IOException {
            try {
                if (!arrived.await(20, TimeUnit.SECONDS)) {
                    throw new IOException("the beginning was held back");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}

package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@GatewayTest
class StreamingIT {

    private final Door door;
    private final Backend directory = Backends.of(Target.DIRECTORY);

    StreamingIT(Door door) {
        this.door = door;
    }

    @Test
    void the_first_line_of_a_download_arrives_while_the_last_is_still_being_made() throws Exception {
        var firstLineRead = new CountDownLatch(1);
        directory.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            line(exchange, "first");
            waitFor(firstLineRead);
            line(exchange, "last");
            exchange.close();
        });
        try {
            var request = door.request("/open-referral-uk/v3/services").build();
            var lines = door.exchange(request, BodyHandlers.ofLines()).body().iterator();

            assertThat(lines.next()).isEqualTo("first");
            firstLineRead.countDown();
            assertThat(lines.next()).isEqualTo("last");
        } finally {
            directory.answersAs("directory");
        }
    }

    @Test
    void the_first_line_of_an_upload_arrives_before_the_last_is_sent() throws Exception {
        var firstLineArrived = new CountDownLatch(1);
        directory.answers(exchange -> {
            var first = exchange.getRequestBody().readNBytes("first\n".length());
            firstLineArrived.countDown();
            var rest = exchange.getRequestBody().readAllBytes();
            Backend.send(exchange, 202, (first.length + rest.length) + " bytes");
        });
        // Closing it is the end of the upload, so it is closed by hand.
        var lines = new PipedOutputStream();
        var body = new PipedInputStream(lines);
        try {
            var answer = CompletableFuture.supplyAsync(() ->
                    door.postWithToken("/api/v1/directory/imports?source=x", BodyPublishers.ofInputStream(() -> body)));

            // The sender's client fills a buffer of its own before it sends anything.
            lines.write(("first\n" + " ".repeat(64 * 1024)).getBytes(StandardCharsets.UTF_8));
            lines.flush();
            assertThat(firstLineArrived.await(5, TimeUnit.SECONDS)).isTrue();
            lines.write("last\n".getBytes(StandardCharsets.UTF_8));
            lines.close();

            assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo((6 + 64 * 1024 + 5) + " bytes");
        } finally {
            directory.answersAs("directory");
        }
    }

    private static void line(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write((text + "\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(5, TimeUnit.SECONDS)) {
                throw new IOException("the first line was held back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

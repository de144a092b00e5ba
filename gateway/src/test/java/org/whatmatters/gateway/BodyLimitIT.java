package org.whatmatters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@GatewayTest
class BodyLimitIT {

    private static final int ONE_MIB = 1024 * 1024;
    private static final String TYPE = "Content-Type";
    private static final String COOKIE = "Cookie";
    private static final String SESSION = "SESSION=abc";

    private final Door door;

    BodyLimitIT(Door door) {
        this.door = door;
    }

    static Stream<Arguments> waysToSend() {
        Function<byte[], BodyPublisher> withItsLength = BodyPublishers::ofByteArray;
        Function<byte[], BodyPublisher> inChunks =
                bytes -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return Stream.of(
                Arguments.argumentSet("with its length", withItsLength), Arguments.argumentSet("in chunks", inChunks));
    }

    @ParameterizedTest
    @MethodSource("waysToSend")
    void a_body_over_one_mebibyte_reaches_no_service(Function<byte[], BodyPublisher> way) {
        var path = "/api/v1/referrals?mark=" + UUID.randomUUID();

        var answer = door.postWithToken(path, way.apply(new byte[ONE_MIB + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:whatmatters:problem:body-too-large");
        assertThat(Backends.of(Target.REFERRAL).seen(path)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("waysToSend")
    void a_body_of_one_mebibyte_arrives_whole(Function<byte[], BodyPublisher> way) {
        var path = "/api/v1/referrals?mark=" + UUID.randomUUID();

        assertThat(door.postWithToken(path, way.apply(new byte[ONE_MIB])).statusCode())
                .isEqualTo(200);

        assertThat(Backends.of(Target.REFERRAL).only(path).body()).hasSize(ONE_MIB);
    }

    @ParameterizedTest
    @MethodSource("waysToSend")
    void the_open_routes_are_limited_too(Function<byte[], BodyPublisher> way) {
        var answer = door.send("POST", "/api/v1/public/notify/inbound", way.apply(new byte[ONE_MIB + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @MethodSource("waysToSend")
    void a_directory_file_may_be_larger(Function<byte[], BodyPublisher> way) {
        var path = "/api/v1/directory/imports?source=" + UUID.randomUUID();

        assertThat(door.postWithToken(path, way.apply(new byte[5 * ONE_MIB])).statusCode())
                .isEqualTo(200);

        assertThat(Backends.of(Target.DIRECTORY).only(path).body()).hasSize(5 * ONE_MIB);
    }

    @Test
    void but_not_endless() {
        assertThat(door.statusOf("""
                POST /api/v1/directory/imports?source=x HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Length: 67108865\r
                \r
                """.formatted(Tokens.good()))).startsWith("413");
    }

    @Test
    void a_page_takes_a_file_of_thirty_megabytes_from_a_session() {
        var length = 30L * ONE_MIB;
        var arrived = new AtomicLong();
        var portal = Backends.of(Target.PORTAL);
        portal.answers(exchange -> {
            arrived.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            Backend.send(exchange, 200, exchange.getRequestHeaders().getFirst("Content-type"));
        });
        try {
            var answer = door.send(
                    "POST", "/imports", ofLength(length), TYPE, "multipart/form-data; boundary=edge", COOKIE, SESSION);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("multipart/form-data").contains("boundary=edge");
            assertThat(arrived.get()).isEqualTo(length);
        } finally {
            portal.answersAs("portal");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/imports, multipart/form-data; boundary=edge, other=1",
        "/imports, application/x-www-form-urlencoded, SESSION=abc",
        "/imports/x, multipart/form-data; boundary=edge, SESSION=abc",
        "/refer, multipart/form-data; boundary=edge, SESSION=abc"
    })
    void no_other_form_is_larger_than_one_mebibyte(String path, String type, String cookie) {
        var marked = path + "?mark=" + UUID.randomUUID();

        var answer = door.send("POST", marked, ofLength(ONE_MIB + 1), TYPE, type, COOKIE, cookie);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue(TYPE).orElse("")).startsWith("text/html");
        assertThat(Backends.of(Target.PORTAL).seen(marked)).isEmpty();
    }

    @Test
    void a_file_that_comes_in_chunks_is_no_browsers() {
        var inChunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[ONE_MIB + 1]));

        var answer =
                door.send("POST", "/imports", inChunks, TYPE, "multipart/form-data; boundary=edge", COOKIE, SESSION);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_file_of_a_page_over_the_limit_is_answered_with_a_page() {
        assertThat(door.statusOf("""
                POST /imports HTTP/1.1\r
                Host: localhost\r
                Cookie: SESSION=abc\r
                Content-Type: multipart/form-data; boundary=edge\r
                Content-Length: 67174401\r
                \r
                """)).startsWith("413");
    }

    @Test
    void a_file_of_a_page_that_takes_too_long_is_answered_with_what_to_do() {
        var answered = new CountDownLatch(1);
        var portal = Backends.of(Target.PORTAL);
        portal.answers(exchange -> {
            try (exchange) {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            var answer = door.send(
                    "POST", "/imports", ofLength(1000), TYPE, "multipart/form-data; boundary=edge", COOKIE, SESSION);

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("Send it in parts");
        } finally {
            answered.countDown();
            portal.answersAs("portal");
        }
    }

    private static BodyPublisher ofLength(long length) {
        return BodyPublishers.ofByteArray(new byte[(int) length]);
    }

    @Test
    void without_a_token_nothing_is_read_at_all() {
        assertThat(door.statusOf("""
                POST /api/v1/referrals HTTP/1.1\r
                Host: localhost\r
                Content-Length: 9999999999\r
                \r
                """)).startsWith("401");
    }
}

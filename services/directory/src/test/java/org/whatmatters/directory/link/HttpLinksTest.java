package org.whatmatters.directory.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whatmatters.directory.internet.PublicAddresses;

/// A page's server on this machine answers as its address says: `/head/404/get/200`.
class HttpLinksTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final RobotsInMemory robots = new RobotsInMemory();
    private volatile Instant now = Instant.parse("2026-11-30T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final HttpLinks links = links(true, true);
    private volatile int robotsStatus = 404;
    private volatile String robotsFile = "";
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        links.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 500, true",
        "405, 200, true",
        "404, 200, true",
        "403, 403, true",
        "401, 401, true",
        "429, 429, true",
        "404, 404, false",
        "410, 410, false",
        "405, 404, false",
        "500, 503, false"
    })
    void only_what_says_for_certain_that_there_is_nothing_is_dead(int head, int get, boolean works) {
        assertThat(links.at(at("/head/" + head + "/get/" + get))).isEqualTo(works ? Look.WORKS : Look.NOTHING_THERE);
    }

    @Test
    void a_page_that_shows_its_head_is_not_asked_for_and_is_told_who_asks() {
        links.at(at("/head/200/get/200"));

        assertThat(asked)
                .containsExactly(
                        "GET /robots.txt us (https://what-matters.example)",
                        "HEAD /head/200/get/200 us (https://what-matters.example)");
    }

    @Test
    void of_a_page_without_end_no_more_than_the_head_is_read() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(links.at(at("/endless"))).isEqualTo(Look.WORKS));
    }

    @Test
    void a_few_redirects_are_followed_and_a_circle_is_not() {
        assertThat(links.at(at("/to?/to?/to?/head/200/get/200"))).isEqualTo(Look.WORKS);
        assertThat(links.at(at("/to?/head/404/get/404"))).isEqualTo(Look.NOTHING_THERE);
        assertThat(links.at(at("/round"))).isEqualTo(Look.NOTHING_THERE);
        assertThat(asked).filteredOn(one -> one.startsWith("HEAD /round")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://files.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://jo@files.example/",
                "http:///nothing",
                "not an address"
            })
    void what_is_no_address_of_a_page_is_not_asked(String url) {
        assertThat(links.at(url)).isEqualTo(Look.NOTHING_THERE);
        assertThat(links.at(at("/to?" + url.replace(" ", "%20")))).isEqualTo(Look.NOTHING_THERE);
    }

    @Test
    void our_own_network_is_not_asked_neither_at_once_nor_by_a_redirect() throws IOException {
        try (var careful = links(false, true)) {
            assertThat(careful.at(at("/head/200/get/200"))).isEqualTo(Look.NO_ANSWER);
            assertThat(careful.at("http://10.0.0.1/")).isEqualTo(Look.NO_ANSWER);
            assertThat(careful.at("http://169.254.169.254/latest/meta-data")).isEqualTo(Look.NO_ANSWER);
        }
        assertThat(links.at(at("/to?http://10.255.255.1/"))).isEqualTo(Look.NOTHING_THERE);
        robotsStatus = 302;
        robotsFile = "http://10.255.255.1/robots.txt";
        robots.forget();
        assertThat(links.at(at("/head/200/get/200"))).isEqualTo(Look.NO_ANSWER);
        assertThat(asked)
                .filteredOn(one -> !one.contains("/robots.txt"))
                .singleElement()
                .asString()
                .contains("/to?");
    }

    @Test
    void only_the_ports_of_pages_are_asked() throws IOException {
        try (var careful = links(true, false)) {
            assertThat(careful.at(at("/head/200/get/200"))).isEqualTo(Look.NOTHING_THERE);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_host_that_nobody_knows_does_not_answer() {
        assertThat(links.at("http://nobody-knows-this.invalid/")).isEqualTo(Look.NO_ANSWER);
    }

    @Test
    void what_a_host_asks_guests_to_leave_alone_is_left_alone() {
        robotsStatus = 200;
        robotsFile = "User-agent: *\nDisallow: /head/404\n";

        assertThat(links.at(at("/head/404/get/404"))).isEqualTo(Look.NOT_ASKED);
        assertThat(links.at(at("/to?/head/404/get/404"))).isEqualTo(Look.NOT_ASKED);
        assertThat(links.at(at("/head/200/get/200"))).isEqualTo(Look.WORKS);
        assertThat(asked).noneMatch(one -> one.startsWith("HEAD /head/404"));
    }

    @Test
    void a_host_says_once_a_day_what_it_asks_of_guests() {
        links.at(at("/head/200/get/200"));
        links.at(at("/head/404/get/404"));
        assertThat(asked).filteredOn(one -> one.contains("/robots.txt")).hasSize(1);

        now = now.plus(Duration.ofDays(1));
        links.at(at("/head/200/get/200"));
        assertThat(asked).filteredOn(one -> one.contains("/robots.txt")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"404, WORKS", "403, WORKS", "429, WORKS", "500, NOT_ASKED", "503, NOT_ASKED"})
    void who_has_no_such_file_lets_all_be_asked_and_who_cannot_say_is_left_alone(int status, Look look) {
        robotsStatus = status;

        assertThat(links.at(at("/head/200/get/200"))).isEqualTo(look);
    }

    @Test
    void such_a_file_may_stand_elsewhere_and_of_one_without_end_the_beginning_counts() {
        robotsStatus = 302;
        robotsFile = at("/endless-robots");

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(links.at(at("/head/404/get/404"))).isEqualTo(Look.NOT_ASKED));
    }

    private HttpLinks links(boolean loopbackToo, boolean anyPort) {
        var us = new HttpLinks.Visitor("us", "https://what-matters.example");
        return new HttpLinks(new PublicAddresses(loopbackToo), us, robots, clock, anyPort);
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var method = exchange.getRequestMethod();
        asked.add(method + " " + uri + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            switch (uri.getPath()) {
                case "/robots.txt" -> robots(exchange);
                case "/endless-robots" -> endlessRobots(exchange);
                case "/endless" -> endless(exchange, method);
                case "/round" -> redirect(exchange, "/round");
                case "/to" -> redirect(exchange, Objects.requireNonNull(uri.getRawQuery()));
                default -> {
                    var parts = uri.getPath().split("/", -1);
                    exchange.sendResponseHeaders(Integer.parseInt(parts[method.equals("HEAD") ? 2 : 4]), -1);
                }
            }
        }
    }

    private void robots(HttpExchange exchange) throws IOException {
        if (robotsStatus == 302) {
            redirect(exchange, robotsFile);
            return;
        }
        var file = robotsFile.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(robotsStatus, file.length == 0 ? -1 : file.length);
        exchange.getResponseBody().write(file);
    }

    private static void endlessRobots(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("User-agent: *\nDisallow: /head\n".getBytes(StandardCharsets.UTF_8));
        var comments = "# and so on\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            exchange.getResponseBody().write(comments);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void endless(HttpExchange exchange, String method) throws IOException {
        if (method.equals("HEAD")) {
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        var much = new byte[1 << 16];
        while (true) {
            exchange.getResponseBody().write(much);
        }
    }

    private static final class RobotsInMemory implements RobotsFiles {

        private record Read(Robots robots, Instant at) {}

        private final Map<String, Read> files = new ConcurrentHashMap<>();

        @Override
        public Optional<Robots> since(Instant read, String origin) {
            return Optional.ofNullable(files.get(origin))
                    .filter(file -> file.at().isAfter(read))
                    .map(Read::robots);
        }

        @Override
        public void keep(String origin, Robots robots, Instant read) {
            files.put(origin, new Read(robots, read));
        }

        void forget() {
            files.clear();
        }
    }
}
